/** Records that are taken without the schemas are those that the schemas take, and leave as they are. */
import { describe, expect, it } from "vitest";
import { isPlainUnitRecord, isPlainUnitResult } from "../../src/io/plain-records.ts";
import { manifestSchema, runResultsSchema, unitRecordSchema, unitResultSchema } from "../../src/io/records.ts";
import fc from "../fixed-chance.ts";
import { fakeUnit } from "./fake-units.ts";

const { record } = fakeUnit(0, 1).document;
const file = { path: "xa-000/05-KH-UBND.docx", bytes: 900, sha256: "a" };
const finding = { rule: "BATCH-LEAK", severity: "warning", message: "Câu.", path: ["body", 0] };
const unitRecord = { unit: "xa-000", ...record, year: 2019, files: [file, { ...file, mtimeMs: 1.5 }] };
const unitResult = {
  unit: "xa-000",
  plan: "plan.yaml",
  status: "created",
  elapsedMs: 3,
  files: [{ ...file, status: "created", mtimeMs: 1.5 }],
  diagnostics: [finding],
  label: "xã 0 (0)",
};

const cases = [
  ["of the manifest", unitRecord, isPlainUnitRecord, unitRecordSchema],
  ["of the results", unitResult, isPlainUnitResult, unitResultSchema],
] as const;

describe("a record as we write it", () => {
  it.each(cases)("%s is plain", (_name, value, isPlain) => {
    expect(isPlain(value)).toBe(true);
    const { files, ...rest } = value;
    expect(isPlain({ ...rest, files: [] })).toBe(true);
  });

  it.each(cases)("%s is not plain with a part missing, of another kind or beside", (_name, value, isPlain) => {
    const wrong = [undefined, null, 7, "chữ", [], true];
    for (const one of wrong) expect(isPlain(one)).toBe(false);
    for (const key of ["unit", "files"]) {
      for (const one of wrong.filter((part) => typeof part !== typeof value[key as "unit"])) {
        expect([key, one, isPlain({ ...value, [key]: one })]).toEqual([key, one, false]);
      }
    }
    expect(isPlain({ ...value, khác: 1 })).toBe(false);
    expect(isPlain({ ...value, files: [{ ...file, khác: 1 }] })).toBe(false);
    expect(isPlain({ ...value, files: [{ path: file.path }] })).toBe(false);
  });

  it.each(cases)(
    "%s, however it is changed, is plain only where the schema leaves it as it is",
    (_n, value, isPlain, schema) => {
      const pieces = fc.constantFrom<unknown>(
        undefined,
        null,
        0,
        1.5,
        true,
        "",
        "a",
        [],
        [file],
        [{ path: "a" }],
        [finding],
      );
      const names = fc.constantFrom(...Object.keys(value), "mtimeMs", "isIncomplete", "khác", "unitCode");
      fc.assert(
        fc.property(fc.array(fc.tuple(names, pieces), { maxLength: 4 }), (changes) => {
          const changed = JSON.parse(JSON.stringify({ ...value, ...Object.fromEntries(changes) }));
          if (isPlain(changed)) expect(schema.safeParse(changed).data).toEqual(changed);
        }),
      );
    },
  );
});

describe("a list of records", () => {
  it("keeps what is known of records that have more, and is none where one is damaged", () => {
    const units = [{ ...unitRecord, khác: 1 }, unitRecord];
    expect(manifestSchema.parse({ schemaVersion: 1, units }).units).toEqual([unitRecord, unitRecord]);
    for (const damaged of [7, [{ ...unitRecord, files: 7 }], [unitRecord, null], undefined]) {
      expect(manifestSchema.safeParse({ schemaVersion: 1, units: damaged }).success).toBe(false);
    }
    const results = [{ ...unitResult, files: [{ ...file, bytes: "900" }] }];
    expect(runResultsSchema.safeParse({ schemaVersion: 1, units: results }).success).toBe(false);
    expect(runResultsSchema.safeParse({ schemaVersion: 1, units: [unitResult] }).success).toBe(true);
  });
});
