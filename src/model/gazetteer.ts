/** The administrative units of the country at a day. It proposes and warns; a plan's own list is the authority. */
import { type FullDate, toIsoDate } from "../vietnamese/dates.ts";
import { foldVietnamese } from "../vietnamese/letters.ts";
import { nearestWords } from "../vietnamese/nearest-words.ts";
import type { UnitLevel, UnitType } from "./admin-unit.ts";

/** A class word and the name after it: "thị xã", "Bến Cát". */
export interface UnitIdentity {
  readonly type: UnitType;
  readonly name: string;
}

export interface GazetteerUnit extends UnitIdentity {
  readonly code: string;
  readonly level: UnitLevel;
  /** Code of the unit above; missing for provinces. */
  readonly parent?: string;
}

/** A unit that got another class or name, began (no `before`) or ended (no `after`) on a day. Days are ISO texts. */
export interface UnitChange {
  readonly from: string;
  readonly code: string;
  readonly parent?: string;
  readonly before?: UnitIdentity;
  readonly after?: UnitIdentity;
  /** The resolution: "857/NQ-UBTVQH14". */
  readonly source: string;
}

/** All units as they were on the day `state`, good for the days from `from` to `until` with the changes between. */
export interface GazetteerPeriod {
  readonly from: string;
  readonly until?: string;
  readonly state: string;
  readonly source: string;
  /** How sure the list is and from when to when, as a Vietnamese sentence. */
  readonly remark: string;
  readonly unitsOf: (level: UnitLevel) => readonly GazetteerUnit[];
}

export interface Gazetteer {
  /** From old to new; only those that were asked for. */
  readonly periods: readonly GazetteerPeriod[];
  readonly changes: readonly UnitChange[];
}

/** How many digits the state's codes have at each level (QĐ 124/2004/QĐ-TTg). */
export const codeLengths: Readonly<Record<UnitLevel, number>> = { province: 2, district: 3, commune: 5 };

/** The last day of the district level (Luật 72/2025/QH15, Đ.51.3). */
export const lastDistrictDay = "2025-06-30";

export type UnitsFound =
  | {
      readonly kind: "units";
      readonly units: readonly GazetteerUnit[];
      /** Missing when no province was asked for. */
      readonly province?: GazetteerUnit;
      readonly parentOf: (unit: GazetteerUnit) => GazetteerUnit | undefined;
      readonly period: GazetteerPeriod;
      /** False when the day lies outside the days for which the period is good. */
      readonly isInPeriod: boolean;
    }
  /** No province of that name at that day: full names that come near. */
  | { readonly kind: "unknownProvince"; readonly nearest: readonly string[] }
  /** There was no such level at that day. */
  | { readonly kind: "noLevel" };

/** The units of a level at a day, sorted by code; of one province, or of all when the name is left out. */
export function unitsAt(
  gazetteer: Gazetteer,
  provinceName: string | undefined,
  date: FullDate,
  level: UnitLevel,
): UnitsFound {
  const day = toIsoDate(date);
  if (level === "district" && day > lastDistrictDay) return { kind: "noLevel" };
  const period = periodAt(gazetteer.periods, day);
  const provinces = unitsOnDay(period, gazetteer.changes, day, "province");
  const province = provinceName === undefined ? undefined : findProvince([...provinces.values()], provinceName);
  if (provinceName !== undefined && province === undefined)
    return unknownProvince([...provinces.values()], provinceName);
  const units = level === "province" ? provinces : unitsOnDay(period, gazetteer.changes, day, level);
  // A commune's parent is a district up to 30/6/2025 and a province since.
  const middle = level === "commune" ? unitsOnDay(period, gazetteer.changes, day, "district") : provinces;
  const parentOf = ({ parent = "" }: GazetteerUnit) => middle.get(parent) ?? provinces.get(parent);
  const isWithin = (unit: GazetteerUnit | undefined): boolean =>
    unit !== undefined && (province === undefined || unit.code === province.code || isWithin(parentOf(unit)));
  return {
    kind: "units",
    units: [...units.values()].filter(isWithin).sort(byCodeUnits),
    ...(province === undefined ? {} : { province }),
    parentOf,
    period,
    isInPeriod: day >= period.from && (period.until === undefined || day <= period.until),
  };
}

/** "thành phố Đồng Nai": class word and name in the middle of a sentence. */
export function nameOfGazetteerUnit({ type, name }: UnitIdentity): string {
  return `${type} ${name}`;
}

/** The last of the periods that has begun by a day; before the first of them, the first. */
function periodAt<Period extends { readonly from: string }>(periods: readonly Period[], day: string): Period {
  const begun = periods.filter(({ from }) => from <= day);
  const period = begun.at(-1) ?? periods[0];
  if (period === undefined) throw new Error("A gazetteer without a period.");
  return period;
}

/** The period's units with the changes between its own day and the one asked for made, or taken back. */
function unitsOnDay(
  period: GazetteerPeriod,
  changes: readonly UnitChange[],
  day: string,
  level: UnitLevel,
): ReadonlyMap<string, GazetteerUnit> {
  const byCode = new Map(period.unitsOf(level).map((unit) => [unit.code, unit]));
  const own = changes.filter(({ code }) => code.length === codeLengths[level]);
  const later = own.filter(({ from }) => from > period.state && from <= day);
  const earlier = own.filter(({ from }) => from <= period.state && from > day);
  for (const change of later) applyChange(byCode, change, change.after, level);
  for (const change of [...earlier].reverse()) applyChange(byCode, change, change.before, level);
  return byCode;
}

function applyChange(
  byCode: Map<string, GazetteerUnit>,
  { code, parent }: UnitChange,
  identity: UnitIdentity | undefined,
  level: UnitLevel,
): void {
  if (identity === undefined) byCode.delete(code);
  else byCode.set(code, { ...identity, code, level, ...(parent === undefined ? {} : { parent }) });
}

/** By name with or without class word; "TP. Hồ Chí Minh" and "TPHCM" are written so often that they count too. */
function findProvince(provinces: readonly GazetteerUnit[], typed: string): GazetteerUnit | undefined {
  const wanted = bareName(typed);
  return provinces.find(({ name }) => bareName(name) === wanted);
}

function bareName(text: string): string {
  const folded = foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^(?:tinh|thanh pho|tp) /, "")
    .trim();
  return /^(?:tp ?)?hcm$/.test(folded) ? "ho chi minh" : folded;
}

function unknownProvince(provinces: readonly GazetteerUnit[], typed: string): UnitsFound {
  const near = nearestWords(
    bareName(typed),
    provinces.map(({ name }) => name),
  );
  const nearest = near.flatMap((found) => provinces.filter(({ name }) => name === found).map(nameOfGazetteerUnit));
  return { kind: "unknownProvince", nearest };
}

function byCodeUnits(a: GazetteerUnit, b: GazetteerUnit): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
