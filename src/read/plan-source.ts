/** What the reader is given and what it gives back; files themselves are opened elsewhere. */
import type { DataPath, Place } from "../diagnostic.ts";
import type { PlanDocument } from "../model/plan.ts";

/** A file as bytes, under the name that messages show. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A plan's file, and the way to the files beside it. */
export interface PlanSource extends SourceFile {
  /** Gives the bytes of a file beside the plan, or undefined when there is none. */
  loadSibling(relativePath: string): Promise<Uint8Array | undefined>;
}

/** A plan with the place of every field, and every file it was made from. */
export interface ReadPlan {
  readonly plan: PlanDocument;
  /** Fields that are missing or wrong, where the plan holds a neutral value; there is an error about each. */
  readonly standIns: readonly DataPath[];
  /** The same plan with other stand-ins: what is true of only one of them says nothing about the author's plan. */
  readonly alternatives: readonly PlanDocument[];
  /** Gives where a field stands; for a field that is not there, where its nearest holder stands. */
  locate(path: DataPath): Place | undefined;
  readonly inputs: readonly SourceFile[];
}
