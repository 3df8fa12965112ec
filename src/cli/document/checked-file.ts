/** What `check` finds in one file. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { InspectedDocument } from "../../pipeline/document.ts";
import type { InspectedPlan } from "../../pipeline.ts";

/** The findings of one file; what it holds too where it can be understood. */
export interface CheckedFile {
  readonly path: string;
  /** "rules": the office's rules file, where something is wrong in it. */
  readonly kind: "plan" | "document" | "rules";
  readonly diagnostics: readonly Diagnostic[];
  readonly inspected?: InspectedPlan;
  readonly document?: JudgedDocument;
}

/** A Word file that could be judged, with its bytes as they were read. */
export interface JudgedDocument extends InspectedDocument {
  readonly bytes: Uint8Array;
}
