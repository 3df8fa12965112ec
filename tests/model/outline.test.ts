import { describe, expect, it } from "vitest";
import { contentNodes } from "../../src/model/outline.ts";

describe("contentNodes", () => {
  it("gives lead paragraphs, then the list, with the true paths of the file", () => {
    const nodes = contentNodes({ paragraphs: ["Mở đầu"], clauses: ["Một", { heading: "Hai" }] }, ["body"]);
    expect(nodes).toEqual([
      { type: "paragraph", text: "Mở đầu", path: ["body", "paragraphs", 0] },
      {
        type: "list",
        level: "clause",
        path: ["body", "clauses"],
        items: [
          { item: { text: "Một" }, path: ["body", "clauses", 0], textPath: ["body", "clauses", 0] },
          { item: { heading: "Hai" }, path: ["body", "clauses", 1], textPath: ["body", "clauses", 1, "text"] },
        ],
      },
    ]);
  });

  it("keeps the author's order of mixed content", () => {
    const table = { columns: [{ title: "A" }], rows: [["1"]] };
    const nodes = contentNodes({ content: ["Đoạn", { dashes: ["Ý"] }, { table }, { note: "Chú" }, "Đoạn cuối"] }, []);
    expect(nodes.map((node) => node.type)).toEqual(["paragraph", "list", "table", "note", "paragraph"]);
    expect(nodes[2]?.path).toEqual(["content", 2, "table"]);
  });
});
