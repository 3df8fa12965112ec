/** Every text field holds every hostile text: the field is named in an error, or the text stands in the files as it was. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { packageFaults } from "../golden/package-check.ts";
import { sheetTexts, wordParagraphs } from "./package-texts.ts";
import { leafPaths, type Path, richPlan, richSiblings, valueAt, withoutPath, withTexts } from "./rich-plan.ts";
import { bytesOf, inspectData, makeData } from "./whole-run.ts";

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

/** A period would want the titles of the rows to be years. */
const plan = withoutPath(richPlan, ["annexes", 0, "budget", "period"]);

/** Names that other fields point to, and the code that is only compared with the document's, are not printed. */
const fields = leafPaths(plan).filter(
  (path) => typeof valueAt(plan, path) === "string" && path.at(-1) !== "id" && path.at(-1) !== "code",
);

/** The old text stays in front, and signs around the hostile one keep its ends. */
function around(text: string, at: number): string {
  return `«${text}»Ô${at}Ô`;
}

const keyOf = (path: Path): string => path.join(".");

/** Plan with the hostile text in these fields. */
function planted(text: string, chosen: ReadonlySet<string>): unknown {
  const places = new Map(fields.map((path, at) => [keyOf(path), at]));
  return withTexts(plan, (old, path) => {
    const key = keyOf(path);
    return chosen.has(key) ? `${old} ${around(text, places.get(key) ?? -1)}` : old;
  });
}

/** Tells whether a finding is about the field: at it, in it, or at the list of lines that a single text stands for. */
function isAbout({ path }: Diagnostic, field: string): boolean {
  const key = keyOf(path);
  return key === field || key.startsWith(`${field}.`) || field === `${key}.0`;
}

/** The fields that no error names, after those that are named have got their old texts back. */
async function acceptedFields(text: string): Promise<ReadonlySet<string>> {
  let left: ReadonlySet<string> = new Set(fields.map(keyOf));
  for (let round = 0; round < 6; round += 1) {
    const { diagnostics } = await inspectData(planted(text, left), richSiblings);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length === 0) return left;
    const next = new Set([...left].filter((field) => !errors.some((error) => isAbout(error, field))));
    const nameless = errors.filter((error) => ![...left].some((field) => isAbout(error, field)));
    if (next.size === left.size) throw new Error(JSON.stringify(nameless));
    left = next;
  }
  throw new Error("The errors do not end.");
}

const lower = (texts: readonly string[]): string => texts.join("\n¶\n").toLowerCase();

describe("a hostile text in every field", () => {
  it("is tried with enough texts and fields", () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(fields.length).toBeGreaterThanOrEqual(80);
  });

  it.each(hostile)("%j is refused by name or printed", async (text, printed) => {
    const accepted = await acceptedFields(text);
    const made = await makeData(planted(text, accepted), richSiblings);
    const word = lower(wordParagraphs(bytesOf(made, ".docx")));
    const sheet = lower(sheetTexts(bytesOf(made, ".xlsx")));
    const lost = fields.flatMap((path, at) => {
      const key = keyOf(path);
      if (!accepted.has(key)) return [];
      const expected = around(printed ?? text, at).toLowerCase();
      const isChanged = printed !== undefined && !/[\u00a0\v]/.test(text);
      const isSaid = made.diagnostics.some((finding) => isAbout(finding, key));
      return [
        ...(word.includes(expected) ? [] : [`${key} is not in Word`]),
        ...(sheet.includes(expected) || !key.startsWith("annexes.0.") ? [] : [`${key} is not in Excel`]),
        ...(isSaid || !isChanged ? [] : [`${key} was changed silently`]),
      ];
    });
    expect(lost).toEqual([]);
    expect([...packageFaults(bytesOf(made, ".docx")), ...packageFaults(bytesOf(made, ".xlsx"))]).toEqual([]);
  });
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
    const accepted = await acceptedFields("& < > \" ' = ]]> LĐTB&XH");
    const refused = fields.filter((path) => !accepted.has(keyOf(path)));
    expect(refused.filter((path) => !isTyped(path))).toEqual([]);
    expect(accepted.size).toBeGreaterThanOrEqual(60);
  });

  it("are printed even where they look like a place to fill, or refused as one", async () => {
    const accepted = await acceptedFields("& < > \" ' = {{ ]]> LĐTB&XH");
    const names = ["issuer.name", "issuer.placeOfIssue", "draftMark", "drafterMark.initials", "contactLine"];
    for (const name of names) expect(accepted.has(name), name).toBe(true);
    expect(accepted.has("opening")).toBe(false);
  });
});
