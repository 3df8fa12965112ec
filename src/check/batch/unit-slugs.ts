/** Names of the folders of units. */
import type { UnitRow } from "../../model/unit-table.ts";
import { slug } from "../../vietnamese/file-names.ts";

/**
 * Gives each row a name of a-z, 0-9 and "-": "thi-xa-ben-cat". Where several units have one name, all of them get their
 * code, so that adding or taking away another unit changes few names; only rows without a code or with equal codes may
 * still share one.
 */
export function unitSlugs(rows: readonly UnitRow[]): readonly string[] {
  const names = rows.map(nameSlug);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const coded = rows.map((row, index) => {
    const name = names[index] ?? "";
    return (counts.get(name) ?? 0) > 1 && row.unit !== undefined ? withCode(name, row.unit.code) : name;
  });
  return withoutChance(coded, rows, names);
}

function nameSlug({ unit, label }: UnitRow): string {
  return unit === undefined ? slug(label) : slug(`${unit.type} ${unit.name}`);
}

function withCode(name: string, code: string): string {
  return `${name}-${slug(code)}`;
}

/** A name with a code may be the very name of another unit; then that one gets its code too. */
function withoutChance(
  slugs: readonly string[],
  rows: readonly UnitRow[],
  names: readonly string[],
): readonly string[] {
  const coded = new Set(slugs.filter((one, index) => one !== names[index]));
  return slugs.map((one, index) => {
    const code = rows[index]?.unit?.code;
    return code !== undefined && one === names[index] && coded.has(one) ? withCode(one, code) : one;
  });
}
