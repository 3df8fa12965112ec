import { describe, expect, it } from "vitest";
import type { ComparedRow } from "../../../src/model/plan-change.ts";
import { wordChanges } from "../../../src/vietnamese/word-changes.ts";
import { writeDiffReport } from "../../../src/write/diff-report/index.ts";

function row(fields: Partial<ComparedRow>): ComparedRow {
  return { kind: "same", part: "body", message: "", ...fields };
}

function side(text: string) {
  return { place: "mục I.1", path: ["body"], text };
}

function page(...rows: readonly ComparedRow[]): string {
  return writeDiffReport({ title: "Việc", nameA: "a.yaml", nameB: "b.yaml", rows });
}

describe("the page of a comparison", () => {
  it("marks the words that each plan has alone", () => {
    const words = wordChanges("đạt 90% trẻ em", "đạt 95% trẻ em");
    const text = page(row({ kind: "changed", a: side("đạt 90% trẻ em"), b: side("đạt 95% trẻ em"), words }));
    expect(text).toContain("đạt <del>90%</del> trẻ em");
    expect(text).toContain("đạt <ins>95%</ins> trẻ em");
  });

  it("counts changes, but not what an added item holds", () => {
    const added = { kind: "added", b: side("Mới"), message: "Thêm mục I.1: «Mới»." } as const;
    const text = page(
      row(added),
      row({ ...added, message: "Thêm đoạn.", carried: true }),
      row({ a: side("x"), b: side("x") }),
    );
    expect(text).toContain("<b>1 chỗ khác</b>");
    expect(text).not.toContain("Thêm đoạn.");
    expect(text.match(/<article class="added">/g)).toHaveLength(2);
  });

  it("hides what is the same until it is asked for, without any script", () => {
    const text = page(row({ a: side("x"), b: side("x") }));
    expect(text).toContain('<section class="same">');
    expect(text).toContain("#all:not(:checked)~main .same{display:none}");
    expect(text).not.toContain("<script");
    expect(text).toContain("Hai kế hoạch không khác nhau.");
  });

  it("lets no text become part of the page, and fetches nothing", () => {
    const evil = '<img src=x onerror=alert(1)>"&\u202e';
    const words = wordChanges("a", evil);
    const text = writeDiffReport({
      title: evil,
      nameA: evil,
      nameB: evil,
      rows: [row({ kind: "changed", message: evil, a: side("a"), b: side(evil), words })],
    });
    expect(text).not.toContain("<img");
    expect(text).not.toContain("\u202e");
    expect(text).not.toMatch(/https?:|url\(/);
  });
});
