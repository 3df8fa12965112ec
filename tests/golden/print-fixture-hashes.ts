/** Run as its own process: makes every fixture and prints the SHA-256 of each file as JSON. */
import { createHash } from "node:crypto";
import { makeFixture } from "./made-fixtures.ts";
import { type PlanSlug, planSlugs } from "./plan-fixtures.ts";

/** "slug/file name" → SHA-256 in hex. */
export async function fixtureHashes(): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const slug of planSlugs) for (const [name, hash] of await hashesOf(slug)) hashes[`${slug}/${name}`] = hash;
  return hashes;
}

async function hashesOf(slug: PlanSlug): Promise<readonly (readonly [string, string])[]> {
  const { value } = await makeFixture(slug);
  return (value?.files ?? []).map(({ name, bytes }) => [name, createHash("sha256").update(bytes).digest("hex")]);
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(await fixtureHashes()));
