import { marginsCure } from "./cures.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { marginFindings } from "./margins.ts";

/** ND30-PG03: margins at the left and right of every section. */
export const sideMargins: LayoutRule = {
  id: "ND30-PG03",
  title: "Lề trái 30–35 mm, lề phải 15–20 mm",
  severity: "error",
  article: "PL I.I.3",
  cure: marginsCure,
  find: ({ facts, spec }) => marginFindings(facts.sections, spec, ["left", "right"]),
};
