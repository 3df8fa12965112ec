/** The files of templates/levels/ → names that change with the level of government and the day. */
import type { z } from "zod";
import { type Diagnostic, hasErrors, type Outcome } from "../../diagnostic.ts";
import type { UnitType } from "../../model/admin-unit.ts";
import type { Agency, Levels } from "../../model/levels.ts";
import { placeAt, type RawNode } from "../raw-tree.ts";
import { readTyped, type TypedData } from "../typed-file.ts";
import { type AgencyEntry, agenciesSchema, unitDivisionsSchema } from "./levels-schema.ts";
import { findPeriodFaults, withoutUndefined } from "./period-faults.ts";

/** Reads agencies.yaml and units.yaml by name; no value when anything in them is wrong, for a wrong name would be printed. */
export function readLevels(files: ReadonlyMap<string, string>): Outcome<Levels> {
  const agencies = readFile(files, "agencies.yaml", agenciesSchema);
  const units = readFile(files, "units.yaml", unitDivisionsSchema);
  const entries = agencies.value?.data ?? [];
  const divided = units.value?.data;
  const faults = [...doubledKeys(entries), ...entries.flatMap(findPeriodFaults)].map(
    (fault): Diagnostic => ({
      rule: "LEVELS-NAMES",
      severity: "error",
      ...fault,
      hint: "Sửa lại tệp templates/levels/agencies.yaml: mỗi ngày có đúng một tên.",
      ...placed(agencies.value?.root, fault.path),
    }),
  );
  const diagnostics = [...agencies.diagnostics, ...units.diagnostics, ...faults];
  if (agencies.value === undefined || divided === undefined || hasErrors(diagnostics)) return { diagnostics };
  const divisions = divided.map(({ type, subunits }): [UnitType, string] => [type, subunits]);
  return { value: { agencies: new Map(entries.map(agencyOf)), subunits: new Map(divisions) }, diagnostics };
}

function agencyOf({ key, title, names }: AgencyEntry): [string, Agency] {
  return [key, { title, names: names.map(withoutUndefined) }];
}

function readFile<Data>(
  files: ReadonlyMap<string, string>,
  name: string,
  schema: z.ZodType<Data>,
): Outcome<TypedData<Data>> {
  const text = files.get(name);
  if (text === undefined) return { diagnostics: [missingFile(name)] };
  const { value, diagnostics } = readTyped(name, text, schema);
  const found = diagnostics.map(asLevels);
  return value === undefined ? { diagnostics: found } : { value, diagnostics: found };
}

/** A fault of these files is no fault of a plan. */
function asLevels(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, rule: "LEVELS-FILE" };
}

function missingFile(name: string): Diagnostic {
  return {
    rule: "LEVELS-FILE",
    severity: "error",
    message: `Thiếu tệp templates/levels/${name}.`,
    path: [],
    hint: "Cài đặt lại chương trình.",
  };
}

function doubledKeys(entries: readonly AgencyEntry[]): readonly Pick<Diagnostic, "message" | "path">[] {
  return entries.flatMap(({ key }, index) =>
    entries.findIndex((other) => other.key === key) === index
      ? []
      : [{ message: `Mã cơ quan «${key}» đã có.`, path: [index, "key"] }],
  );
}

function placed(root: RawNode | undefined, path: Diagnostic["path"]): Pick<Diagnostic, "place"> {
  const place = root === undefined ? undefined : placeAt(root, path);
  return place === undefined ? {} : { place };
}
