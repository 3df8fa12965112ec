/** What could be told of a plan that someone else wrote: plan data in the form of a file, and how sure each element is. */
import type { DataPath, Diagnostic } from "../diagnostic.ts";
import type { BudgetColumn, BudgetRow } from "./budget-fields.ts";
import type { OutlineContent } from "./outline.ts";
import type { Recipient } from "./signature.ts";
import type { DroppedLine, UnplacedLine } from "./source-lines.ts";

/** Read as it stands, told from signs that may deceive, or not there. */
export type Certainty = "found" | "guessed" | "missing";

export interface RecognisedElement {
  readonly path: DataPath;
  readonly certainty: Certainty;
  /** Of the source; undefined for what the source does not say. */
  readonly line?: number;
  /** Why it is not certain, in Vietnamese, for whoever looks through the plan. */
  readonly note?: string;
}

export interface BudgetDraft {
  readonly moneyUnit: string;
  readonly ordinalTitle?: string;
  readonly contentTitle?: string;
  readonly columns?: readonly BudgetColumn[];
  readonly rows: readonly BudgetRow[];
  readonly total?: {
    readonly title?: string;
    readonly position?: string;
    readonly values?: Readonly<Record<string, string>>;
  };
  readonly amountInWords?: string;
  readonly hideAmountInWords?: boolean;
}

export interface AnnexDraft extends OutlineContent {
  readonly title?: readonly string[];
  readonly budget?: BudgetDraft;
}

/** A plan in the form of its file; what is required and was not found is undefined. */
export interface PlanDraft {
  readonly status: string;
  readonly issuer: {
    readonly supervisingAgency?: readonly string[] | undefined;
    readonly name?: readonly string[] | undefined;
    readonly nameInText?: string | undefined;
    readonly code?: string | undefined;
    readonly regime?: string | undefined;
    readonly usesSupervisorSeal?: string | undefined;
    readonly placeOfIssue?: string | undefined;
  };
  readonly documentCode?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly documentType?: string | undefined;
  readonly subject?: string | undefined;
  readonly urgency?: string | undefined;
  readonly circulation?: string | undefined;
  readonly draftMark?: string | undefined;
  readonly legalBases?: readonly string[] | undefined;
  readonly opening?: readonly string[] | undefined;
  readonly body: OutlineContent;
  readonly closing?: readonly string[] | undefined;
  readonly recipients: readonly Recipient[];
  readonly fileCopy?: string | undefined;
  readonly drafterMark?: { readonly initials: string; readonly copyCount?: number | undefined } | undefined;
  readonly contactLine?: readonly string[] | undefined;
  readonly signatureBlock: {
    readonly signingAuthority: readonly string[];
    readonly signer: {
      readonly position?: string | undefined;
      readonly actualPost?: string | undefined;
      readonly fullName?: string | undefined;
    };
  };
  readonly annexes?: readonly AnnexDraft[] | undefined;
  readonly unplaced?: readonly UnplacedLine[] | undefined;
}

export interface RecognisedPlan {
  readonly plan: PlanDraft;
  readonly elements: readonly RecognisedElement[];
  /** Lines that were left out while the plan was put together, beside those that the reader dropped. */
  readonly dropped: readonly DroppedLine[];
  /** What the source says against itself. */
  readonly contradictions: readonly Diagnostic[];
}
