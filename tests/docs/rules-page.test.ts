import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeRulesPage, rulesFileExample } from "../../scripts/rules-page/page.ts";
import { layoutRules } from "../../src/check/format/index.ts";
import { planRules, planSetRules } from "../../src/check/plan-rules.ts";
import type { Rule } from "../../src/check/rule.ts";
import { openRuleSettings } from "../../src/pipeline/rule-settings.ts";

const rules: readonly Rule[] = [...planRules, ...planSetRules, ...layoutRules];

describe("the page of rules", () => {
  it("is what the rules say; npm run docs writes it anew", async () => {
    const page = readFileSync(new URL("../../docs/quy-tac.md", import.meta.url), "utf8");
    expect(page).toBe(await makeRulesPage());
    for (const { id } of rules) expect(page).toContain(`### ${id}: `);
    const count = (sign: RegExp): number => [...page.matchAll(sign)].length;
    for (const sign of [/^- Vì sao: /gmu, /^- Sai: /gmu, /^- Đúng: /gmu, /^- Mức: .* Tắt: /gmu])
      expect(count(sign)).toBe(count(/^### /gmu));
  });

  it("shows a rules file that works", () => {
    const { value, diagnostics } = openRuleSettings({
      path: "kehoach.rules.yaml",
      bytes: new TextEncoder().encode(rulesFileExample),
    });
    expect(diagnostics).toEqual([]);
    expect(value?.map(({ rule, level }) => [rule, level])).toEqual([
      ["ND30-HD03", "off"],
      ["ND30-PG04", "warning"],
    ]);
  });
});

describe("rules", () => {
  it("have one title for each id, without a full stop", () => {
    const titles = new Map(rules.map(({ id, title }) => [id, title]));
    for (const { id, title } of rules) {
      expect(titles.get(id)).toBe(title);
      expect(title).toMatch(/^[\p{Lu}“].*[^.]$/u);
    }
  });

  it("about Word files say how to mend what they find", () => {
    for (const { cure } of layoutRules) expect(cure).toMatch(/^.{10,}\.$/u);
  });
});
