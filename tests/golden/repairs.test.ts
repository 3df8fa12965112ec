/** repaired.txt is source.txt with the repairs that repairs.yaml lists, and nothing else. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { type PlanSlug, planSlugs, readFixture } from "./plan-fixtures.ts";
import { wordDifference, words } from "./word-difference.ts";

const repairSchema = z.strictObject({
  kind: z.enum(["sửa chắc chắn", "bỏ dấu vết quét", "dựng lại", "thể thức"]),
  was: z.string().min(1),
  now: z.string(),
  count: z.number().int().positive(),
  note: z.string().optional(),
});
type Repair = z.infer<typeof repairSchema>;

function repairsOf(slug: PlanSlug): readonly Repair[] {
  return z.array(repairSchema).parse(parse(readFixture(slug, "repairs.yaml")));
}

/** The source with every listed repair made, and the repairs whose count of places is wrong. */
function repairedSource(slug: PlanSlug): { readonly text: string; readonly miscounted: readonly string[] } {
  let text = words(readFixture(slug, "source.txt")).join(" ");
  const miscounted: string[] = [];
  for (const { was, now, count } of repairsOf(slug)) {
    const parts = text.split(was);
    if (parts.length - 1 !== count) miscounted.push(`«${was}»: ${parts.length - 1} chỗ, ghi ${count}`);
    text = words(parts.join(now)).join(" ");
  }
  return { text, miscounted };
}

describe.each(planSlugs)("%s", (slug) => {
  it("differs from the published text only by the listed repairs", () => {
    const { text, miscounted } = repairedSource(slug);
    expect(miscounted).toEqual([]);
    expect(wordDifference(words(text), words(readFixture(slug, "repaired.txt"))).places).toEqual([]);
  });

  it("explains every sure repair of a few words in the notes", () => {
    const notes = readFixture(slug, "NOTES.md");
    const short = repairsOf(slug).filter(({ kind, was }) => kind === "sửa chắc chắn" && was.length < 40);
    expect(short.filter(({ was }) => !notes.includes(was)).map(({ was }) => was)).toEqual([]);
  });
});
