/** What the product brings along: few libraries, none with a known hole, all under licences that an office may use. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "..", "..");
const lockedSchema = z.object({ version: z.string().optional(), dev: z.boolean().optional() });
const packageSchema = z.object({
  name: z.string().optional(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

function readJson<T>(schema: z.ZodType<T>, ...path: readonly string[]): T {
  return schema.parse(JSON.parse(readFileSync(join(root, ...path), "utf8")));
}

const own = readJson(z.object({ dependencies: z.record(z.string(), z.string()) }), "package.json");
const { packages } = readJson(z.object({ packages: z.record(z.string(), lockedSchema) }), "package-lock.json");
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && dev !== true);

function versionsOf(name: string): readonly string[] {
  return shipped.flatMap(([path, { version }]) => (path.endsWith(`node_modules/${name}`) ? [version ?? ""] : []));
}

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split(".").map(Number));
  const at = (a ?? []).findIndex((part, index) => part !== b?.[index]);
  return at === -1 || (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

describe("the lock file", () => {
  it.each([
    ["handlebars", "4.7.10"],
    ["uuid", "11.1.1"],
    ["tmp", "0.2.4"],
    ["jszip", "3.8.0"],
  ])("holds %s from %s on only", (name, least) => {
    const versions = versionsOf(name);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isAtLeast(version, least))).toEqual([]);
  });

  it("names ten libraries at most, all of them locked", () => {
    const names = Object.keys(own.dependencies);
    expect(names.length).toBeLessThanOrEqual(10);
    expect(names.filter((name) => versionsOf(name).length === 0)).toEqual([]);
  });
});

describe("every library that is shipped", () => {
  it("is under a licence that asks for no more than its notice", () => {
    const licences = shipped
      .filter(([path]) => existsSync(join(root, path, "package.json")))
      .map(([path]) => {
        const { license, licenses } = readJson(packageSchema, path, "package.json");
        const named = typeof license === "string" ? license : (license?.type ?? licenses?.[0]?.type ?? "");
        return [path, named] as const;
      });
    expect(licences.length).toBeGreaterThan(30);
    const free =
      /\b(?:MIT|ISC|BSD(?:-[23]-Clause)?|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|WTFPL)\b/;
    // One small part of the reader of zip files inside exceljs names no licence at all.
    expect(licences.filter(([, licence]) => !free.test(licence))).toEqual([["node_modules/buffers", ""]]);
    // "MIT OR GPL-3.0" leaves the choice; "AND" does not.
    expect(licences.filter(([, licence]) => /GPL/.test(licence) && !/\bOR\b/.test(licence))).toEqual([]);
  });

  it("has none beside it that the lock file does not name", () => {
    const installed = readdirSync(join(root, "node_modules")).filter((name) => !/^[.@]/.test(name));
    expect(installed.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
  });
});
