import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { prepareWording, type Values } from "../../src/compose/wording-frames.ts";

const options = { strict: true, knownHelpersOnly: true, noEscape: true } as const;

function expectSame(source: string, ...all: readonly Values[]): void {
  const template = Handlebars.compile<Values>(source, options);
  const write = prepareWording((values) => template(values));
  for (const values of [...all, ...all]) expect(write(values)).toBe(template(values).replace(/^[\r\n]+|[\r\n]+$/g, ""));
}

describe("a learnt wording is what its template writes", () => {
  it.each<[string, string, readonly Values[]]>([
    [
      "values",
      "Số: {{a}}/{{b}} của {{a}}\n",
      [
        { a: "12", b: "KH" },
        { a: "$&", b: "{{a}}" },
      ],
    ],
    ["tests", "{{#if a}}{{a}}{{else}}    {{/if}}-{{b}}", [{ a: "1", b: "x" }, { a: "", b: "x" }, { b: "y" }]],
    [
      "flags",
      "\n{{#if a}}I{{/if}}\n{{#if b}}{{c}}.{{/if}}\n",
      [
        { a: true, c: "1" },
        { b: true, c: "2" },
      ],
    ],
    ["line breaks of values", "\n{{a}}\n", [{ a: "\nx\n" }, { a: "x" }, { a: "\n" }]],
    ["marks like its own", "\uE000{{a}}\uE001", [{ a: "x" }, { a: "\uE0000\uE000" }]],
  ])("%s", (_what, source, all) => {
    expectSame(source, ...all);
  });
});

it("asks a template again that looks into its values", () => {
  const write = prepareWording(({ a = "" }) => `${String(a).length} ${a}`);
  expect([write({ a: "x" }), write({ a: "dài hơn" })]).toEqual(["1 x", "7 dài hơn"]);
});
