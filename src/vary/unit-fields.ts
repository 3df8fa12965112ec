/** What a place can print of a unit: each field of AdminUnit, and forms of it for the start of a sentence and in capitals. */
import {
  type AdminUnit,
  type AdminUnitField,
  adminUnitSchema,
  fullNameOfUnit,
  hasCapitalType,
  levelOfUnit,
  titleOfUnitField,
  unitLevels,
} from "../model/admin-unit.ts";
import { isWholeDate } from "../model/issue-date.ts";
import type { Levels } from "../model/levels.ts";
import { slashDate, toIsoDate } from "../vietnamese/dates.ts";
import { toUpperVietnamese } from "../vietnamese/letters.ts";
import { foldKey } from "../vietnamese/nearest-words.ts";
import type { UnitValue } from "./run.ts";

/** Fields that hold several lines or entries. */
const listFields = ["issuerName", "supervisingAgency", "signingAuthority", "recipients"] as const;

/** Names whose first letter and case change with their place in the text. */
const shapedNames = ["name", "fullName", "type", "parent", "subunits", "placeOfIssue"];

const fields = adminUnitSchema.keyof().options;

/** Names after "unit." that any table of units can fill, as they are typed in English. */
export const unitValueNames: readonly string[] = [
  ...fields,
  "fullName",
  ...shapedNames.flatMap((name) => [`${name}Start`, `${name}Upper`]),
];

const derivedTitles = new Map([["fullName", "Tên đầy đủ"]]);

function titleOfName(name: string): string {
  const field = fields.find((known) => known === name);
  return field === undefined ? (derivedTitles.get(name) ?? name) : titleOfUnitField(field);
}

/** The English name that a typed one means, by English name or Vietnamese title; undefined for a further column. */
export function unitValueName(typed: string): string | undefined {
  return namesByKey.get(foldKey(typed));
}

const namesByKey: ReadonlyMap<string, string> = new Map(
  unitValueNames.flatMap((name): [string, string][] => {
    const base = name.replace(/(?:Start|Upper)$/, "");
    const suffix = name === base ? "" : name.endsWith("Start") ? " đầu câu" : " in hoa";
    return [
      [foldKey(name), name],
      [foldKey(titleOfName(base) + suffix), name],
    ];
  }),
);

/** What each name prints, by English name. */
export function unitValues(levels: Levels): ReadonlyMap<string, UnitValue> {
  const values = new Map<string, UnitValue>();
  for (const field of fields) values.set(field, plainValue(field));
  for (const field of listFields) values.set(field, listValue(field));
  values.set("fullName", {
    title: titleOfName("fullName"),
    read: ({ unit }) => fullNameOfUnit(unit),
    fields: () => ["type", "name"],
  });
  values.set("placeOfIssue", placeOfIssue);
  values.set("subunits", subunits(levels));
  for (const name of shapedNames) {
    const value = values.get(name);
    if (value === undefined) continue;
    values.set(
      `${name}Start`,
      shaped(value, (text) => text.charAt(0).toUpperCase() + text.slice(1)),
    );
    values.set(`${name}Upper`, shaped(value, toUpperVietnamese));
  }
  return values;
}

function plainValue(field: AdminUnitField): UnitValue {
  return { title: titleOfUnitField(field), read: ({ unit }) => printedField(unit, field), fields: () => [field] };
}

/** A field as a sentence prints it; undefined when the unit leaves it empty. */
function printedField(unit: AdminUnit, field: AdminUnitField): string | undefined {
  if (field === "level") return unitLevels[levelOfUnit(unit)];
  if (field === "issuedOn") {
    const date = unit.issuedOn;
    return date === undefined || !isWholeDate(date) ? date && toIsoDate(date) : slashDate(date);
  }
  const value = unit[field];
  if (value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return value ? "có" : "không";
  return typeof value === "string" ? value : undefined;
}

function listValue(field: (typeof listFields)[number]): UnitValue {
  return {
    title: titleOfUnitField(field),
    // In the middle of a sentence a list is read as one.
    read: ({ unit }) => unit[field]?.join(", ") || undefined,
    list: ({ unit }) => unit[field] ?? [],
    fields: () => [field],
  };
}

/** A unit named by a number, a person or an event keeps its class word (NĐ 30/2020, PL I.II.4a): "Phường 15". */
const placeOfIssue: UnitValue = {
  title: titleOfUnitField("placeOfIssue"),
  read: ({ unit }) => unit.placeOfIssue ?? (hasCapitalType(unit) ? fullNameOfUnit(unit) : unit.name),
  fields: ({ unit }) => (unit.placeOfIssue === undefined ? ["name"] : ["placeOfIssue"]),
};

/** By class; of a province the unit itself must say, since its divisions changed on 01/7/2025. */
function subunits(levels: Levels): UnitValue {
  const byType = (unit: AdminUnit): string | undefined =>
    levelOfUnit(unit) === "province" ? undefined : levels.subunits.get(unit.type);
  return {
    title: titleOfUnitField("subunits"),
    read: ({ unit }) => unit.subunits ?? byType(unit),
    fields: ({ unit }) => (unit.subunits === undefined && byType(unit) !== undefined ? ["type"] : ["subunits"]),
  };
}

function shaped(value: UnitValue, shape: (text: string) => string): UnitValue {
  return {
    title: value.title,
    read: (run) => {
      const text = value.read(run);
      return text === undefined ? undefined : shape(text);
    },
    fields: value.fields,
  };
}

/** What a further column of the table prints; `key` is its folded title. */
export function columnValue(key: string, title: string): UnitValue {
  return { title, read: ({ row }) => own(row.extra, key), fields: () => [key] };
}

/** A column may be called "constructor". */
function own(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) && texts[key] !== "" ? texts[key] : undefined;
}
