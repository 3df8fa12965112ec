import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/index.ts";
import { planSchema } from "../../src/model/plan.ts";
import fc from "../fixed-chance.ts";
import { nd30, smallPlan } from "./small-plan.ts";

const fragments = [
  " ",
  "  ",
  ".",
  "./.",
  "…",
  ",",
  ";",
  ":",
  "(",
  ")",
  "“",
  "”",
  '"',
  "*",
  "**",
  "\\*",
  "-",
  "–",
  "/",
  "{{",
  "}}",
  "[",
  "]",
  "1",
  "05",
  "2.104.470",
  "1,5",
  "2021 - 2025",
  "đồng",
  "triệu đồng",
  "(Hai triệu đồng)",
  "ngày 5 tháng 03 năm 2021",
  "31/4/2026",
  "Căn cứ",
  "Luật Trẻ em",
  "Quyết định số 1437/QĐ-TTg",
  "của Bộ Y tế",
  "Phụ lục I",
  "phụ lục",
  "báo cáo",
  "Ủy Ban Nhân Dân",
  "Tỉnh Lào Cai",
  "phường 15",
  "KT.",
  "TM. ",
  "CHỦ TỊCH",
  "PHÓ",
  "Lưu: VT",
  "Kính gửi",
  "Huyện",
  "V/v ",
  "ThS. ",
] as const;

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "grapheme", maxLength: 5 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");

/** A plan in which one text stands in every field that takes free text. */
function planFullOf(text: string) {
  return planSchema.parse({
    ...smallPlan,
    subject: text,
    documentType: text,
    legalBases: [text, text],
    opening: text,
    closing: text,
    fileCopy: text,
    recipients: [text, { name: text, duty: text }],
    issuer: { ...smallPlan.issuer, name: [text, text], nameInText: text, code: text, placeOfIssue: text },
    documentCode: `${text}/${text}`,
    signatureBlock: { signingAuthority: [text, text], signer: { position: text, actualPost: text, fullName: text } },
    body: {
      sections: [{ heading: text, clauses: [{ runInHeading: text, text, points: [text] }] }],
      content: [{ note: text }],
    },
    annexes: [{ title: [text], paragraphs: text }, { title: text }],
  });
}

describe("checkPlan on any text", () => {
  it("never throws, and every finding has a sentence and a path", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { message, path } of checkPlan(planFullOf(text), nd30)) {
          expect(message).not.toBe("");
          expect(path.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("finds the same again when it remembers a text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = planFullOf(text);
        expect(checkPlan(plan, nd30)).toEqual(checkPlan(plan, nd30));
      }),
      { numRuns: 50 },
    );
  });

  // A pattern that goes back over the text at every place would run for minutes here, not for a moment.
  it.each(fragments.filter((fragment) => fragment.trim() !== ""))("ends soon on many “%s”", (fragment) => {
    const text = fragment.repeat(Math.ceil(10_000 / fragment.length));
    expect(checkPlan(planFullOf(text), nd30).length).toBeGreaterThan(0);
  });
});
