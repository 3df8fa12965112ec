/** Texts and an office's own wordings that would run code in a careless template engine: verbatim or refused, never run. */
import { describe, expect, it } from "vitest";
import { wordParagraphs } from "./package-texts.ts";
import { type Path, richPlan, richSiblings, withTexts } from "./rich-plan.ts";
import { bytesOf, errorsOf, makeData, templatesWith } from "./whole-run.ts";

/** Sets a mark on the global object when it runs. */
const mark = "globalThis.kehoachWasEntered=1";

/** The advisories of Handlebars and its relatives, each as a template. */
const payloads = [
  "{{constructor}}",
  "{{name.constructor}}",
  "{{__proto__}}",
  "{{this.__proto__.constructor}}",
  `{{#with "s" as |string|}}{{#with (lookup string "constructor")}}{{this "${mark}"}}{{/with}}{{/with}}`,
  `{{lookup (lookup this "constructor") "constructor"}}`,
  `{{#with (split.constructor "${mark}")}}{{this}}{{/with}}`,
  `{{helperMissing "${mark}"}}{{blockHelperMissing "${mark}"}}`,
  `{{log "${mark}"}}`,
  "{{> (lookup . 'name')}}",
  "{{>partial}}{{#> layout}}{{/layout}}",
  `{{{name}}}{{&name}}{{{"<w:p/>"}}}`,
  "{{#each this}}{{@key}}{{/each}}",
  "{{@root.constructor}}{{../constructor}}",
  `{"type":"Program","body":[{"type":"MustacheStatement","path":0,"params":[{"type":"NumberLiteral","value":"${mark}"}],"loc":0}]}`,
];

function wasEntered(): boolean {
  return Reflect.has(globalThis, "kehoachWasEntered");
}

/** The plan with one text replaced. */
function planWith(text: string, ...path: Path): unknown {
  return withTexts(richPlan, (old, at) => (at.join(".") === path.join(".") ? text : old));
}

it("are enough", () => {
  expect(payloads.length).toBeGreaterThanOrEqual(12);
});

describe("in a plan's texts", () => {
  it.each(payloads)("%s is refused in a paragraph or printed", async (payload) => {
    const made = await makeData(planWith(`Chỗ ${payload} này.`, "closing"), richSiblings);
    const errors = errorsOf(made);
    if (errors.length > 0) expect(errors.every((error) => /^(?:PLAN-PLACE|ND30-ND15) closing/.test(error))).toBe(true);
    else expect(wordParagraphs(bytesOf(made, ".docx"))).toContain(`Chỗ ${payload} này./.`);
    expect(wasEntered()).toBe(false);
  });

  it.each(payloads)("%s is printed as it is in a field that is worded", async (payload) => {
    const made = await makeData(planWith(payload, "drafterMark", "initials"), richSiblings);
    const errors = errorsOf(made);
    if (errors.length > 0) expect(errors.every((error) => /^PLAN-PLACE drafterMark/.test(error))).toBe(true);
    else expect(wordParagraphs(bytesOf(made, ".docx"))).toContain(`${payload}.(300)`);
    expect(wasEntered()).toBe(false);
  });
});

describe("in an office's own wordings", () => {
  it.each(payloads)("%s is refused with its place, or printed", async (payload) => {
    const templates = templatesWith({ "recipients-heading.hbs": payload, "recipient.hbs": `- {{name}} ${payload};` });
    const made = await makeData(richPlan, richSiblings, templates);
    expect(wasEntered()).toBe(false);
    const errors = made.diagnostics.filter(({ severity }) => severity === "error");
    if (payload.includes("{{")) {
      expect(made.value).toBeUndefined();
      expect(new Set(errors.map(({ place }) => place?.file))).toEqual(
        new Set(["mau-rieng/recipients-heading.hbs", "mau-rieng/recipient.hbs"]),
      );
      return;
    }
    expect(wordParagraphs(bytesOf(made, ".docx"))).toContain(payload);
  });

  it("compiles only texts: a file of another kind or name is no wording", async () => {
    for (const name of ["constructor.hbs", "__proto__.hbs", "toString.hbs", "../recipient.hbs"]) {
      const made = await makeData(richPlan, richSiblings, templatesWith({ [name]: "x" }));
      expect([name, errorsOf(made).length]).toEqual([name, 1]);
    }
  });
});
