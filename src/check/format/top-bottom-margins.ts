import type { LayoutRule } from "./layout-rule.ts";
import { marginFindings } from "./margins.ts";

/** ND30-PG02: margins at the top and bottom of every section. */
export const topBottomMargins: LayoutRule = {
  id: "ND30-PG02",
  severity: "error",
  article: "PL I.I.3",
  find: ({ facts, spec }) => marginFindings(facts.sections, spec, ["top", "bottom"]),
};
