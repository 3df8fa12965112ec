/** Every template is held against the names it is given; every measure against the law it names. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { type FormatSpec, formatSpecSchema, type WordingName, wordingNames } from "../src/model/format.ts";
import { textWidthPt } from "../src/model/text-width.ts";
import { wordingContexts } from "../src/model/wording-contexts.ts";
import { findDepartures } from "../src/read/format/departures.ts";
import { findWordingFaults } from "../src/read/format/wording-faults.ts";

const formatIds = ["nd30", "tt01"] as const;

function templateText(id: string, file: string): string {
  return readFileSync(fileURLToPath(new URL(`../templates/${id}/${file}`, import.meta.url)), "utf8");
}

function specOf(id: string): FormatSpec {
  return formatSpecSchema.parse(parse(templateText(id, "format.yaml")));
}

/** Every name in a template's tree that its context does not have, whatever stands around it. */
function unknownNames(name: WordingName, text: string): readonly string[] {
  const known = new Set(Object.keys(wordingContexts[name].shape));
  const unknown: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const { type, original } = node as { type?: string; original?: string };
    if (type === "PathExpression" && original !== "if" && !known.has(String(original))) unknown.push(String(original));
    Object.values(node).forEach(visit);
  };
  visit(Handlebars.parse(text));
  return unknown;
}

describe.each(formatIds)("wordings of %s", (id) => {
  it("are exactly those that the composer asks for", () => {
    const folder = fileURLToPath(new URL(`../templates/${id}/`, import.meta.url));
    const files = readdirSync(folder).sort();
    expect(files).toEqual(["format.yaml", ...wordingNames.map((name) => `${name}.hbs`)].sort());
  });

  it.each(wordingNames)("%s uses only names it is given", (name) => {
    const text = templateText(id, `${name}.hbs`);
    expect(unknownNames(name, text)).toEqual([]);
    expect(findWordingFaults(name, text)).toEqual([]);
    expect(text).toBe(text.normalize("NFC"));
  });

  it.each(wordingNames)(
    "%s uses every name that is there to be used, besides numbers and titles kept for offices",
    (name) => {
      const text = templateText(id, `${name}.hbs`);
      const free = name === "sheet-name" ? ["title"] : [];
      for (const key of Object.keys(wordingContexts[name].shape).filter((one) => !free.includes(one)))
        expect(text).toMatch(new RegExp(`\\{\\{(#if )?${key}\\}\\}`));
    },
  );
});

describe("the guard itself", () => {
  it.each([
    ["{{#each recipents}}x{{/each}}", "recipents"],
    ["{{#if nam}}x{{/if}}", "nam"],
    ["{{{name}}}{{constructor}}", "constructor"],
    ["{{lookup this 'x'}}", "lookup"],
    ["{{#with name}}{{b}}{{/with}}", "with"],
  ])("sees the slip in %s", (text, slip) => {
    expect(unknownNames("recipient", text)).toContain(slip);
    expect(findWordingFaults("recipient", text).length).toBeGreaterThan(0);
  });

  it("knows the shape of every context", () => {
    for (const context of Object.values(wordingContexts)) {
      for (const schema of Object.values<z.ZodType>(context.shape))
        expect(schema instanceof z.ZodString || schema instanceof z.ZodOptional).toBe(true);
    }
  });
});

describe.each(formatIds)("measures of %s", (id) => {
  const spec = specOf(id);

  it("keep within the ranges of their own law", () => {
    expect(findDepartures(spec, spec)).toEqual([]);
  });

  it("name a source that is an article or practice", () => {
    const article = id === "nd30" ? /^(PL I\.|thông lệ)/ : /^(Đ\.\d+|thông lệ)/;
    for (const [name, element] of Object.entries(spec.elements))
      expect(`${name} ${element.source}`).toMatch(new RegExp(`^${name} (${article.source.slice(1)})`));
  });

  it("name such a source for each measure outside the elements too", () => {
    const sources: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === "source") sources.push(String(value));
        else visit(value);
      }
    };
    visit(spec);
    expect(sources.length).toBeGreaterThan(60);
    const article = id === "nd30" ? /^(PL I\.|thông lệ)/ : /^(Đ\.\d+|thông lệ)/;
    expect(sources.filter((source) => !article.test(source))).toEqual([]);
  });

  it("give each element a Vietnamese style of its own", () => {
    const names = [...Object.values(spec.elements), spec.rule, spec.spacer].map(({ styleName }) => styleName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^KH /);
  });

  it("leave Quốc hiệu and Tiêu ngữ on one line, in both sizes of the head", () => {
    const { left, right } = spec.portraitMarginsMm;
    const textWidthMm = spec.paperMm.width.value - left.value - right.value;
    expect(textWidthMm).toBe(165);
    const widthMm = (text: string, sizePt: number): number => textWidthPt(text, { sizePt, bold: true }) / (72 / 25.4);
    const nationalName = templateText(id, "national-name.hbs").trim();
    const { nationalName: look } = spec.elements;
    const { leftColumnMm, compactLeftColumnMm } = spec.head;
    expect(widthMm(nationalName, look.sizePt)).toBeLessThan(textWidthMm - leftColumnMm.value);
    expect(widthMm(nationalName, look.compactSizePt ?? 0)).toBeLessThan(textWidthMm - compactLeftColumnMm.value);
    expect(widthMm("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", 12)).toBeLessThan(compactLeftColumnMm.value);
  });

  it("leave room for a signature", () => {
    expect(spec.foot.signatureSpaceMm.value).toBeGreaterThanOrEqual(25);
  });

  it("show the levels of the outline in the navigation pane", () => {
    const levels = (["sectionHeading", "clauseHeading", "subclauseHeading"] as const).map(
      (name) => spec.elements[name].outlineLevel,
    );
    expect(levels).toEqual([1, 2, 3]);
  });
});

describe("the two formats", () => {
  it("differ where the law differs", () => {
    const [nd30, tt01] = formatIds.map(specOf);
    expect(nd30?.pageNumber.position).toBe("header");
    expect(tt01?.pageNumber.position).toBe("footer");
    expect(nd30?.elements.pageNumber.align).toBe("center");
    expect(tt01?.elements.pageNumber.align).toBe("right");
    expect(nd30?.typeCodes["KẾ HOẠCH"]).toBe("KH");
  });

  it.each([
    ["documentCode", 13],
    ["placeAndDate", 14],
    ["documentType", 14],
    ["paragraph", 14],
    ["recipientsHeading", 12],
    ["recipient", 11],
    ["annexLabel", 14],
  ] as const)("print %s in %i pt", (element, sizePt) => {
    for (const id of formatIds) expect(specOf(id).elements[element].sizePt).toBe(sizePt);
  });
});
