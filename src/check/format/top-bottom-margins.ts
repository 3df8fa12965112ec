import { marginsCure } from "./cures.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { marginFindings } from "./margins.ts";

/** ND30-PG02: margins at the top and bottom of every section. */
export const topBottomMargins: LayoutRule = {
  id: "ND30-PG02",
  title: "Lề trên, lề dưới 20–25 mm",
  severity: "error",
  article: "PL I.I.3",
  cure: marginsCure,
  find: ({ facts, spec }) => marginFindings(facts.sections, spec, ["top", "bottom"]),
};
