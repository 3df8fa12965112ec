import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { readArguments } from "../../src/cli/options.ts";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");
const checks = [...readme.matchAll(/^npx kehoach (check fixtures\/\S.*?)(?: +#.*)?$/gm)].map(([, typed = ""]) => typed);

describe("README", () => {
  it.each(checks)("shows a call that is understood: %s", (typed) => {
    const check = commands.find(({ name }) => name === "check");
    const { faults, positionals } = readArguments(typed.split(" "), check?.options);
    expect(faults).toEqual([]);
    expect(existsSync(fileURLToPath(new URL(positionals[1] ?? "", root)))).toBe(true);
  });

  it("quotes a finding as it is printed", () => {
    const folder = "fixtures/documents/nhieu-loi/";
    const printed = readFileSync(new URL(`${folder}expected.txt`, root), "utf8");
    const lines = printed.split("\n");
    const at = lines.findIndex((line) => line.includes("ND30-SK03"));
    expect(readme).toContain(folder + lines.slice(at, at + 3).join("\n"));
  });
});
