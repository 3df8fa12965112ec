/** Every text field holds every hostile text: the field is named in an error, or the text stands in the files as it was. */
import { describe, expect, it } from "vitest";
import { packageFaults } from "../golden/package-check.ts";
import { type Added, acceptedFields, isAbout, keyOf, planWith, textFields } from "./accepted-fields.ts";
import { sheetTexts, wordParagraphs } from "./package-texts.ts";
import { type Path, richSiblings } from "./rich-plan.ts";
import { bytesOf, makeData } from "./whole-run.ts";

/** A text, and what is printed where that is something else; a warning must then name the field. */
const hostile: readonly (readonly [typed: string, printed?: string])[] = [
  ["& < > \" ' = ]]>"],
  ["<!-- -->"],
  ["<![CDATA[x]]>"],
  ["<?xml version='1.0'?>"],
  ["&amp; &lt;w:p&gt;"],
  ["&#0;"],
  ["</w:t>"],
  ["</w:p><w:p>"],
  ["<w:sectPr/>"],
  ["</t></si>"],
  ["LĐTB&XH"],
  ["{{ }}"],
  ["{{title}}"],
  ["{{#if}}"],
  ["{{{x}}}"],
  [["$", "{x}"].join("")],
  ["%s %d %n"],
  ["$& $1 $$"],
  ["\\n\\t\\u0041"],
  ["C:\\x\\y"],
  ["__proto__ undefined [object Object]"],
  ["NaN"],
  ["_x000D_ _x005F_x0041_"],
  ["2*3 a * b"],
  ["dòng\nmới"],
  ["cột\tmới"],
  ["trẻ\u00a0em", "trẻ em"],
  ["trẻ\u200bem", "trẻem"],
  ["trẻ\u202eem", "trẻem"],
  ["trẻ\u0000em", "trẻem"],
  ["trẻ\u0007em", "trẻem"],
  ["trẻ\u000bem", "trẻ\nem"],
  ["trẻ\ud83dem"],
  ["trẻ\ufffeem"],
  ["trẻ\ufffdem"],
  ["Nguyễn".normalize("NFD"), "Nguyễn"],
  ["\u{1F600} \u{1D4B3}"],
  ["\u{10FFFD}"],
  ["计划 план"],
  ["–—…“”‘’"],
];

/** The old text stays in front, and signs around the hostile one keep its ends. */
function around(text: string): Added {
  return (at) => `«${text}»Ô${at}Ô`;
}

const lower = (texts: readonly string[]): string => texts.join("\n¶\n").toLowerCase();

describe("a hostile text in every field", () => {
  it("is tried with enough texts and fields", () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(textFields.length).toBeGreaterThanOrEqual(80);
  });

  it.each(hostile.map(([text, printed = text]) => [text, printed] as const))(
    "%j is refused by name or printed",
    async (text, printed) => {
      const accepted = await acceptedFields(around(text));
      const made = await makeData(planWith(around(text), accepted), richSiblings);
      const word = lower(wordParagraphs(bytesOf(made, ".docx")));
      const sheet = lower(sheetTexts(bytesOf(made, ".xlsx")));
      const lost = textFields.flatMap((path, at) => {
        const key = keyOf(path);
        if (!accepted.has(key)) return [];
        const expected = around(printed)(at).toLowerCase();
        const isChanged = printed !== text && !/[\u00a0\v]/.test(text);
        const isSaid = made.diagnostics.some((finding) => isAbout(finding, key));
        return [
          ...(word.includes(expected) ? [] : [`${key} is not in Word`]),
          ...(sheet.includes(expected) || !key.startsWith("annexes.0.") ? [] : [`${key} is not in Excel`]),
          ...(isSaid || !isChanged ? [] : [`${key} was changed silently`]),
        ];
      });
      expect(lost).toEqual([]);
      expect([...packageFaults(bytesOf(made, ".docx")), ...packageFaults(bytesOf(made, ".xlsx"))]).toEqual([]);
    },
  );
});

/** Fields of the plan that are no free texts: choices, numbers, dates, names of columns and files. */
const typed = [
  ...["format", "status", "numberDialect", "regime", "usesSupervisorSeal", "urgency", "circulation", "align"],
  ...["orientation", "moneyUnit", "kind", "hideAmountInWords", "documentCode", "issuedOn", "documentType", "sumOf"],
  ...["province", "bh", "tb", "file", "amountInWords"],
];

function isTyped(path: Path): boolean {
  const key = String(path.at(typeof path.at(-1) === "number" ? -2 : -1));
  return typed.includes(key) || keyOf(path) === "annexes.0.budget.total.position";
}

describe("signs that XML, templates and spreadsheets know", () => {
  it("are accepted in every free text", async () => {
    const accepted = await acceptedFields(around("& < > \" ' = ]]> LĐTB&XH"));
    const refused = textFields.filter((path) => !accepted.has(keyOf(path)));
    expect(refused.filter((path) => !isTyped(path))).toEqual([]);
    expect(accepted.size).toBeGreaterThanOrEqual(60);
  });

  it("are printed even where they look like a place to fill, or refused as one", async () => {
    const accepted = await acceptedFields(around("& < > \" ' = {{ ]]> LĐTB&XH"));
    const names = ["issuer.name", "issuer.placeOfIssue", "draftMark", "drafterMark.initials", "contactLine"];
    for (const name of names) expect(accepted.has(name), name).toBe(true);
    expect(accepted.has("opening")).toBe(false);
  });
});
