/** The rules of the house held against every source, and each rule held against a breach planted for it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { wordingNames } from "../src/model/format.ts";
import { functionBodies, importsOf, type Rule, rules, type SourceFile } from "./tidy/rules.ts";
import { scanSource } from "./tidy/scan-source.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function sourcesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesUnder(path);
    return /\.(?:ts|mjs)$/.test(entry.name) ? [{ path, text: readFileSync(join(root, path), "utf8") }] : [];
  });
}

const sources = ["src", "tests", "scripts"].flatMap(sourcesUnder);

describe("the sources", () => {
  it("are all there", () => {
    for (const room of ["read", "recognise", "vary", "check", "compose", "write", "model", "vietnamese", "io", "cli"]) {
      expect(sources.some(({ path }) => path.startsWith(`src/${room}/`))).toBe(true);
    }
  });

  it.each(Object.entries(rules))("%s", (_name, rule) => {
    expect(sources.flatMap(rule)).toEqual([]);
  });
});

/** Breaches, by rule: the path and text of a source, and what the complaint names. */
const planted: Readonly<Record<keyof typeof rules, readonly (readonly [path: string, text: string, named: string])[]>> =
  {
    keepsArrows: [
      ["src/read/index.ts", 'import { checkPlan } from "../check/index.ts";', "../check/index.ts"],
      ["src/compose/index.ts", 'const writer = await import("../write/docx/index.ts");', "../write/docx/index.ts"],
      ["src/write/docx/index.ts", 'import "../../compose/markers.ts";', "../../compose/markers.ts"],
      ["src/vary/index.ts", 'export { readPlan } from "../read/index.ts";', "../read/index.ts"],
      ["src/check/rule.ts", 'export * from "../pipeline.ts";', "../pipeline.ts"],
      ["src/model/plan.ts", 'import type { Format } from "../read/format/index.ts";', "../read/format/index.ts"],
      ["src/vietnamese/dates.ts", 'import {\n  planSchema,\n} from\n  "../model/plan.ts";', "../model/plan.ts"],
      ["src/pipeline.ts", 'import { saveUnits } from "./io/output-folder.ts";', "./io/output-folder.ts"],
      ["src/check/index.ts", "const rule = await import(`../read/index.ts`);", "../read/index.ts"],
      ["src/check/index.ts", "const rule = await import(`./$" + "{name}.ts`);", "no plain text"],
      ["src/check/index.ts", 'const plan = require("../read/index.ts");', "../read/index.ts"],
    ],
    namesExtensions: [["src/read/index.ts", 'import { a } from "./plan-source";', "./plan-source"]],
    loadsHeavyLibrariesLate: [
      ["src/read/workbook/open.ts", 'import ExcelJS from "exceljs";', "exceljs"],
      ["src/pipeline.ts", 'import { parse } from "csv-parse/sync";', "csv-parse/sync"],
    ],
    leavesTheWorldAlone: [
      ["src/read/index.ts", 'import { readFile } from "node:fs/promises";', "node:fs/promises"],
      ["src/read/index.ts", 'const fs = await import("fs");', "fs"],
      ["src/check/index.ts", "const today = new Date();", "clock"],
      ["src/check/index.ts", "const today = Date.now();", "clock"],
      ["src/compose/index.ts", "const name = `a$" + "{Math.random()}`;", "chance"],
      ["src/vary/index.ts", "const folder = process.cwd();", "process"],
      ["src/model/plan.ts", 'const home = process["env"];', "process"],
    ],
    keepsWordingOut: [
      ["src/compose/foot.ts", 'const heading = "Nơi nhận:";', "Nơi nhận:"],
      ["src/write/xlsx/index.ts", "const total = `Tổng cộng $" + "{year}`;", "Tổng cộng"],
    ],
    keepsFilesShort: [["src/check/index.ts", "const a = 1;\n".repeat(301), "301 lines"]],
    keepsFunctionsShort: [
      ["src/check/index.ts", `export function check(a: string): string {\n${"  a;\n".repeat(70)}}\n`, "72 lines"],
      ["src/check/index.ts", `const check = (a: string) => {\n${"  a;\n".repeat(70)}};\n`, "72 lines"],
      ["src/check/index.ts", `function f(): { a: string } {\n${"  a;\n".repeat(70)}}\n`, "72 lines"],
    ],
    namesFilesWell: [
      ["src/read/utils.ts", "", "utils"],
      ["src/read/date-helpers.ts", "", "helpers"],
    ],
    leavesNothingOver: [
      ["src/read/index.ts", "// TODO: later", "TODO"],
      ["tests/read/index.test.ts", "it.only('x', () => {});", "switched off"],
      ["src/read/index.ts", "/* biome-ignore lint: no */", "biome-ignore"],
    ],
  };

describe("each rule", () => {
  const cases = Object.entries(planted).flatMap(([name, breaches]) =>
    breaches.map(([path, text, named]) => ({ name, path, text, named })),
  );
  it.each(cases)("$name finds the breach planted in $path: $named", ({ name, path, text, named }) => {
    const rule: Rule | undefined = rules[name];
    const found = rule?.({ path, text }) ?? [];
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(named);
  });

  it("has a breach planted for it", () => {
    expect(Object.keys(planted).sort()).toEqual(Object.keys(rules).sort());
  });

  const innocent: readonly SourceFile[] = [
    { path: "src/read/index.ts", text: '// import "../check/index.ts" and process.exit(), new Date()' },
    { path: "src/read/index.ts", text: 'const message = "import x from \\"../check/index.ts\\"; Date.now()";' },
    { path: "src/check/index.ts", text: "const date = new Date(Date.UTC(2019, 1, 28)); const q = /process.env['a]/;" },
    { path: "src/check/index.ts", text: 'import { a } from "./rule.ts"; import { b } from "../model/plan.ts";' },
    { path: "src/compose/foot.ts", text: "// «Nơi nhận» stands left.\nconst a = b / c; const d = e / f;" },
  ];
  it.each(innocent)("finds nothing in $text", (file) => {
    expect(Object.values(rules).flatMap((rule) => rule(file))).toEqual([]);
  });
});

describe("the scanner", () => {
  it("tells code, comments, strings and regular expressions apart", () => {
    const source = ["a /* b */ = 'c' + `d$", '{e(`f`)}g` / /h"[/]/.test(i); // j'].join("");
    const { code, literals, comments } = scanSource(source);
    expect(literals).toEqual(["c", "d", "f", "g", 'h"[/]']);
    expect(comments).toEqual(["/* b */", "// j"]);
    expect(
      code
        .replace(/"§\d+§"/g, "L")
        .replace(/\s+/g, " ")
        .trim(),
    ).toBe("a = L + L + (e(L)) + L / L.test(i);");
  });

  it("finds the length of every function body", () => {
    expect(functionBodies("function f() {\n}\nconst a = {\n};\nconst g = () => {\n\n};")).toEqual([
      { line: 1, lines: 2 },
      { line: 5, lines: 3 },
    ]);
  });

  it("finds imports over several lines", () => {
    expect(importsOf('import {\n  a,\n} from "./b.ts";')).toEqual([{ specifier: "./b.ts", isDynamic: false }]);
  });
});

describe("the templates", () => {
  const formats = readdirSync(join(root, "templates"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, "templates", entry.name, "format.yaml")))
    .map(({ name }) => name);

  it("are of at least one format", () => {
    expect(formats).toContain("nd30");
  });

  it.each(formats)("of %s hold each wording once and nothing else", (format) => {
    const names = readdirSync(join(root, "templates", format)).filter((name) => name !== "format.yaml");
    expect(names.every((name) => name.endsWith(".hbs"))).toBe(true);
    expect(names.map((name) => parse(name).name).sort()).toEqual([...wordingNames].sort());
  });
});
