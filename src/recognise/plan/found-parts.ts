/** A plan's parts as they are found, before they make a draft. */
import type { FoundAnnex } from "./annexes.ts";
import type { FoundContent } from "./content.ts";
import type { RecognisedFoot } from "./foot.ts";
import type { FoundHead } from "./head.ts";
import type { PlanZones } from "./zones.ts";

export interface FoundParts {
  readonly zones: PlanZones;
  readonly head: FoundHead;
  readonly foot: RecognisedFoot;
  readonly body: FoundContent;
  readonly annexes: readonly FoundAnnex[];
}
