/** The five rebuilt plans in fixtures/plans. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const planSlugs = [
  "ben-cat-2021-chuong-trinh-hanh-dong",
  "binh-duong-2018-de-an-404",
  "binh-duong-2019-tre-em",
  "dong-nai-2021-tre-em",
  "hong-ngu-2020-tre-em",
] as const;
export type PlanSlug = (typeof planSlugs)[number];

const folder = join(import.meta.dirname, "..", "..", "fixtures", "plans");

/** Path of a file of a fixture. */
export function fixturePath(slug: PlanSlug, name: string): string {
  return join(folder, slug, name);
}

export function readFixture(slug: PlanSlug, name: string): string {
  return readFileSync(fixturePath(slug, name), "utf8");
}
