import { describe, expect, it } from "vitest";
import { addFigures, shortFigureSigns, unitsOfFigure } from "../../../src/write/xlsx/column-needs.ts";
import { nd30 } from "./format-nd30.ts";

const { spec } = nd30;

describe("figures too short to widen a column", () => {
  const needs = [6, 30, 60.5, 200].map((minimumPt) => ({ minimumPt, preferredPt: minimumPt }));
  const shortSigns = shortFigureSigns(spec, needs);

  it("leave every column as its texts need it, whatever their signs and weight", () => {
    for (const sign of ["0", "9", ".", ",", "-"])
      for (const face of ["regular", "bold"] as const) {
        const units = shortSigns.map((signs) => (signs === 0 ? 0 : unitsOfFigure(sign.repeat(signs), face)));
        expect(addFigures(spec, needs, units)).toEqual(needs);
      }
  });

  it("are as long as there is room for digits", () => {
    const units = shortSigns.map((signs) => unitsOfFigure("0".repeat(signs + 1), "bold"));
    const wider = addFigures(spec, needs, units);
    for (const [at, { minimumPt }] of wider.entries()) expect(minimumPt).toBeGreaterThan(needs[at]?.minimumPt ?? 0);
  });
});
