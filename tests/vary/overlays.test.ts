import { describe, expect, it } from "vitest";
import { type Overlay, overlaySchema } from "../../src/model/overlay.ts";
import type { PlanInput } from "../../src/model/plan.ts";
import { benCat, dauTieng, makerOf, masterOf } from "./sample-master.ts";

const body = {
  sections: [
    {
      heading: "Nhiệm vụ",
      clauses: [
        { id: "a", editable: true, text: "A của {{unit.name}}.", dashes: ["Một.", { id: "a2", text: "Hai." }] },
        { id: "b", text: "B.", dashes: [{ id: "b1", editable: true, text: "B1." }] },
        { id: "c", when: "unit.type = huyện", text: "C." },
        { id: "d", text: "D." },
      ],
    },
  ],
  content: [{ dashes: [{ id: "e", editable: true, text: "E." }] }],
} satisfies PlanInput["body"];

const master = masterOf({ body });
const maker = makerOf(master);

function overlaid(overlay: unknown) {
  const parsed: Overlay = overlaySchema.parse(overlay);
  const variant = maker.makeVariant(benCat, parsed);
  return { ...variant, clauses: Object(variant.plan.body.sections?.[0]).clauses };
}

describe("an overlay", () => {
  it("replaces an item, whose id stays, and fills the places in it", () => {
    const { clauses, diagnostics, changes } = overlaid({
      replace: [{ id: "a", item: { text: "Mới ở {{unit.fullName}}.", editable: true } }],
    });
    expect(diagnostics).toEqual([]);
    expect(clauses[0]).toEqual({ id: "a", text: "Mới ở thị xã Bến Cát." });
    expect(changes).toEqual([{ kind: "replaced", id: "a", place: "Nội dung kế hoạch, mục I, khoản 1" }]);
  });

  it("replaces an item by a text", () => {
    expect(overlaid({ replace: [{ id: "a2", item: "Khác." }] }).clauses[0].dashes).toEqual([
      "Một.",
      { id: "a2", text: "Khác." },
    ]);
  });

  it("adds items on either side in the order they are given", () => {
    const { clauses, changes } = overlaid({
      add: [
        { after: "a", item: "Sau 1." },
        { after: "a", item: { id: "moi", text: "Sau 2." } },
        { before: "a", item: "Trước." },
      ],
    });
    expect(clauses.slice(0, 4)).toEqual([
      "Trước.",
      { id: "a", text: "A của Bến Cát.", dashes: ["Một.", { id: "a2", text: "Hai." }] },
      "Sau 1.",
      { id: "moi", text: "Sau 2." },
    ]);
    expect(changes.map(({ kind, id, place }) => [kind, id, place])).toEqual([
      ["added", "a", "sau Nội dung kế hoạch, mục I, khoản 1"],
      ["added", "moi", "sau Nội dung kế hoạch, mục I, khoản 1"],
      ["added", "a", "trước Nội dung kế hoạch, mục I, khoản 1"],
    ]);
  });

  it("removes items, with the list and group of which nothing is left", () => {
    const { plan, clauses, changes } = overlaid({ remove: ["e", "b1"] });
    expect(plan.body).not.toHaveProperty("content");
    expect(clauses[1]).toEqual({ id: "b", text: "B." });
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([
      ["removed", "e"],
      ["removed", "b1"],
    ]);
  });

  it("shares what it does not touch with variants that have none", () => {
    const plain = Object(maker.makeVariant(benCat).plan.body.sections?.[0]).clauses;
    const { clauses } = overlaid({ replace: [{ id: "b1", item: "B1 khác." }] });
    expect(clauses[0]).toBe(plain[0]);
    expect(clauses.at(-1)).toBe(plain.at(-1));
    expect(clauses[1]).not.toBe(plain[1]);
  });

  it("leaves the master and later variants as they were", () => {
    const before = JSON.stringify(master);
    overlaid({ remove: ["a", "e"], replace: [{ id: "b1", item: "x" }] });
    expect(JSON.stringify(master)).toBe(before);
    expect(Object(maker.makeVariant(dauTieng).plan.body.sections?.[0]).clauses).toHaveLength(4);
  });

  it.each([
    ["an unknown id", { remove: ["a22"] }, "BATCH-OVERLAY-ID", ["remove", 0], "Có phải a2?"],
    [
      "a locked item",
      { replace: [{ id: "d", item: "x" }] },
      "BATCH-OVERLAY-LOCKED",
      ["replace", 0, "id"],
      "Sửa được: a, a2, b1, e.",
    ],
    [
      "a locked neighbour",
      { add: [{ after: "b", item: "x" }] },
      "BATCH-OVERLAY-LOCKED",
      ["add", 0, "after"],
      "Sửa được",
    ],
    [
      "an id that is there already",
      { add: [{ after: "a", item: { id: "d", text: "x" } }] },
      "BATCH-OVERLAY-DOUBLED",
      ["add", 0, "item", "id"],
      "mã khác",
    ],
    [
      "an id added twice",
      { add: [{ after: "a", item: { id: "x", text: "x", dashes: [{ id: "x", text: "y" }] } }] },
      "BATCH-OVERLAY-DOUBLED",
      ["add", 0, "item", "dashes", 0, "id"],
      "mã khác",
    ],
    [
      "an item replaced and removed",
      { replace: [{ id: "a", item: "x" }], remove: ["a"] },
      "BATCH-OVERLAY-TWICE",
      ["remove", 0],
      "một lần",
    ],
    [
      "an item inside a removed one",
      { replace: [{ id: "a2", item: "x" }], remove: ["a"] },
      "BATCH-OVERLAY-TWICE",
      ["replace", 0, "id"],
      "ý thay",
    ],
    ["no neighbour", { add: [{ item: "x" }] }, "BATCH-OVERLAY-PLACE", ["add", 0], "đứng cạnh"],
    [
      "two neighbours",
      { add: [{ after: "a", before: "a", item: "x" }] },
      "BATCH-OVERLAY-PLACE",
      ["add", 0],
      "đứng cạnh",
    ],
    [
      "an unknown place",
      { replace: [{ id: "a", item: "{{unit.nam}}" }] },
      "PLAN-PLACE",
      ["replace", 0, "item"],
      "{{unit.name}}",
    ],
  ])("tells once of %s", (_what, overlay, rule, path, hint) => {
    const { diagnostics, origin } = overlaid(overlay);
    expect(diagnostics.map((one) => [one.rule, one.path, one.hint])).toEqual([
      [rule, path, expect.stringContaining(hint)],
    ]);
    expect(origin(path)).toEqual({ from: "overlay", path, fields: [] });
  });
});

describe("origin", () => {
  const overlay = {
    add: [{ after: "a", item: { text: "Của {{unit.signerName}} ở {{unit.fullName}}." } }],
    remove: ["b1"],
  };

  it.each([
    [["body", "sections", 0, "clauses", 0, "text"], "master", ["body", "sections", 0, "clauses", 0, "text"], ["name"]],
    [
      ["body", "sections", 0, "clauses", 1, "text"],
      "overlay",
      ["add", 0, "item", "text"],
      ["signerName", "type", "name"],
    ],
    [["body", "sections", 0, "clauses", 2, "text"], "master", ["body", "sections", 0, "clauses", 1, "text"], []],
    // The third clause of the master is only for huyện.
    [["body", "sections", 0, "clauses", 3, "text"], "master", ["body", "sections", 0, "clauses", 3, "text"], []],
    [["body", "content", 0, "dashes", 0, "text"], "master", ["body", "content", 0, "dashes", 0, "text"], []],
    [["recipients", 2], "master", ["recipients", 1], ["recipients"]],
    [["recipients", 3, "name"], "master", ["recipients", 2, "name"], []],
    [["issuedOn"], "unit", ["issuedOn"], ["issuedOn"]],
    [["documentCode"], "master", ["documentCode"], ["codeNumber"]],
    [
      ["annexes", 0, "budget", "rows", 1, "values", "Kinh phí"],
      "master",
      ["annexes", 0, "budget", "rows", 1, "values", "Bến Cát"],
      [],
    ],
    [["annexes", 0, "budget", "columns", 0], "master", ["annexes", 0, "budget", "columns", 1, "columns", 0], []],
    [["opening", 0], "master", ["opening", 0], ["type", "name"]],
    [[], "master", [], expect.arrayContaining(["signerName"])],
    [["nothing", 7, "there"], "master", ["nothing", 7, "there"], []],
  ])("of %j is in the %s", (path, from, inFile, fields) => {
    expect(overlaid(overlay).origin(path)).toEqual({ from, path: inFile, fields });
  });

  it("of every finding is a place that the unit's table or the master has", () => {
    const { signerName: _none, ...unit } = dauTieng.unit;
    const variant = maker.makeVariant({ ...dauTieng, unit });
    expect(variant.diagnostics.map(({ path }) => variant.origin(path))).toEqual([
      { from: "master", path: ["signatureBlock", "signer", "fullName"], fields: ["signerName"] },
    ]);
  });

  it("is the master's day of issue for a unit without one", () => {
    expect(maker.makeVariant(dauTieng).origin(["issuedOn", "day"])).toEqual({
      from: "master",
      path: ["issuedOn", "day"],
      fields: [],
    });
  });
});
