import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { planFileSchema, unitsFileSchema } from "../../src/cli/plan-file-schema.ts";
import { breaches, resolve } from "./validate-schema.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const slugs = readdirSync(`${root}fixtures/plans`);
const batches = readdirSync(`${root}fixtures/batches`);
const schema = planFileSchema("all");

function readYaml(path: string): Record<string, unknown> {
  return parse(readFileSync(path, "utf8"));
}

describe("planFileSchema", () => {
  it.each(slugs)("accepts %s as an editor reads it", (slug) => {
    expect(breaches(schema, readYaml(`${root}fixtures/plans/${slug}/plan.yaml`))).toEqual([]);
  });

  it.each(batches)("accepts the master of %s", (slug) => {
    expect(breaches(schema, readYaml(`${root}fixtures/batches/${slug}/plan.yaml`))).toEqual([]);
  });

  it("accepts the plan to start from", () => {
    expect(breaches(schema, readYaml(`${root}templates/plans/ke-hoach.yaml`))).toEqual([]);
  });

  it("finds a missing field, an unknown key and a wrong choice by either name", () => {
    const { "Trích yếu": _subject, ...plan } = readYaml(`${root}templates/plans/ke-hoach.yaml`);
    expect(breaches(schema, plan)).toEqual(["$: none of anyOf"]);
    expect(breaches(schema, { ...plan, subject: "a" })).toEqual([]);
    expect(breaches(schema, { ...plan, "Trích yếu": "a", "Trích yêu": "a" })).toEqual(["$.Trích yêu: unknown"]);
    expect(breaches(schema, { ...plan, subject: "a", status: "xong" })).toEqual(["$.status: not of the enum"]);
  });

  it("takes numbers and blanks as YAML types them", () => {
    const plan = readYaml(`${root}templates/plans/ke-hoach.yaml`);
    expect(breaches(schema, { ...plan, "Ngày ban hành": null })).toEqual([]);
    expect(breaches(schema, { ...plan, "Ngày ban hành": 2026 })).toEqual([]);
  });

  it("is draft-07 with Vietnamese titles, and every reference in it points to something", () => {
    expect(schema).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#", title: "Kế hoạch" });
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(references.length).toBeGreaterThan(100);
    for (const reference of references) expect(() => resolve(schema, reference)).not.toThrow();
  });

  it("gives every key a Vietnamese title, none of them twice in one place", () => {
    const walk = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if ("properties" in node && typeof node.properties === "object" && node.properties !== null) {
        const keys = Object.keys(node.properties);
        const english = keys.filter((key) => /^[a-zA-Z]+$/.test(key));
        expect(keys).toHaveLength(2 * english.length);
      }
      Object.values(node).forEach(walk);
    };
    walk(schema);
  });

  it("keeps the English names alone for programs", () => {
    const keys = Object.keys(Object(planFileSchema("english").properties));
    expect(keys).toContain("subject");
    expect(keys.filter((key) => !/^[a-zA-Z]+$/.test(key))).toEqual([]);
  });
});

describe("unitsFileSchema", () => {
  const units = unitsFileSchema("all");

  it("accepts units by either name of a field, with fields that only their master knows", () => {
    const unit = { "Mã đơn vị": "721", type: "thị xã", "Tên đơn vị": "Bến Cát", "Số trẻ em": "1.250" };
    expect(breaches(units, [unit, { code: 26173, type: "xã", name: "Phú Lý" }])).toEqual([]);
  });

  it("finds a unit without its code, and a class that there is not", () => {
    expect(breaches(units, [{ type: "xã", name: "A" }])).toEqual(["$[0]: none of anyOf"]);
    expect(breaches(units, [{ code: "1", type: "làng", name: "A" }])).toEqual(["$[0].type: not of the enum"]);
  });
});
