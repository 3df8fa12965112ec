/** Lists of administrative units at a day, for the screen and as a table that a batch can read. */
import { type UnitLevel, unitLevels } from "../model/admin-unit.ts";
import {
  type GazetteerPeriod,
  lastDistrictDay,
  nameOfGazetteerUnit,
  type UnitsFound,
  unitsAt,
} from "../model/gazetteer.ts";
import { readGazetteer } from "../read/gazetteer/index.ts";
import { type FullDate, toIsoDate } from "../vietnamese/dates.ts";
import { unitColumn } from "./unit-columns.ts";

export interface UnitListRequest {
  /** Texts of the lists that come with the product, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly province?: string;
  readonly date: FullDate;
  /** The level right below a province at that day when left out; provinces themselves when none is named. */
  readonly level?: UnitLevel;
}

export interface ListedUnit {
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** "tỉnh Bình Dương"; missing for provinces. */
  readonly parent?: string;
}

export type UnitList =
  | {
      readonly kind: "list";
      readonly units: readonly ListedUnit[];
      /** Full name of the province, where one was asked for. */
      readonly province?: string;
      readonly level: UnitLevel;
      readonly period: Pick<GazetteerPeriod, "source" | "remark">;
      readonly isInPeriod: boolean;
    }
  | { readonly kind: "unknownProvince"; readonly nearest: readonly string[]; readonly lastDay?: string }
  | { readonly kind: "noLevel" };

/** The units asked for, or why there are none. */
export function listUnits({ files, province, date, level: asked }: UnitListRequest): UnitList {
  const gazetteer = readGazetteer(files);
  const level = asked ?? (province === undefined ? "province" : lowerLevel(date));
  const found = unitsAt(gazetteer, province, date, level);
  if (found.kind === "noLevel") return found;
  if (found.kind === "unknownProvince") {
    const lastDay = lastDayOf(gazetteer.periods, (day) => unitsAt(gazetteer, province, day, "province"));
    return { ...found, ...(lastDay === undefined ? {} : { lastDay }) };
  }
  const units = found.units.map((unit) => {
    const parent = found.parentOf(unit);
    const { code, type, name } = unit;
    return { code, type, name, level, ...(parent === undefined ? {} : { parent: nameOfGazetteerUnit(parent) }) };
  });
  return {
    kind: "list",
    units,
    level,
    period: found.period,
    isInPeriod: found.isInPeriod,
    ...(found.province === undefined ? {} : { province: nameOfGazetteerUnit(found.province) }),
  };
}

function lowerLevel(date: FullDate): UnitLevel {
  return toIsoDate(date) <= lastDistrictDay ? "district" : "commune";
}

/** The last day of the newest period that knows the province: what to ask for instead of today. */
function lastDayOf(periods: readonly GazetteerPeriod[], at: (day: FullDate) => UnitsFound): string | undefined {
  const ended = periods.flatMap(({ until }) => (until === undefined ? [] : [until])).toReversed();
  return ended.find((until) => {
    const [year = 0, month = 0, day = 0] = until.split("-").map(Number);
    return at({ year, month, day }).kind === "units";
  });
}

/** The fields of a unit that a list fills, in the order of its columns. */
const listedFields = ["code", "type", "name", "level", "parent"] as const;

/** One row of the table. */
function listedCells(unit: ListedUnit): readonly string[] {
  return [unit.code, unit.type, unit.name, unitLevels[unit.level], unit.parent ?? ""];
}

export interface UnitListFile {
  readonly units: readonly ListedUnit[];
  /** "Đơn vị hành chính cấp huyện của tỉnh Bình Dương ngày 28/02/2019". */
  readonly title: string;
  readonly date: FullDate;
}

/** Bytes of an .xlsx; the library for it is loaded here. */
export async function writeUnitList({ units, title, date }: UnitListFile): Promise<Uint8Array> {
  const { writeUnitWorkbook } = await import("../write/unit-workbook/index.ts");
  const { choiceFault, unitSheetName, workbookAuthor } = await import("./workbook-words.ts");
  return writeUnitWorkbook({
    properties: { title, subject: title, author: workbookAuthor, createdOn: toIsoDate(date) },
    choiceFault,
    sheets: [
      { name: unitSheetName, columns: listedFields.map((field) => unitColumn(field)), rows: units.map(listedCells) },
    ],
  });
}

/** The same as CSV, with the mark by which Excel knows UTF-8. */
export function unitListCsv(units: readonly ListedUnit[]): Uint8Array {
  const titles = listedFields.map((field) => unitColumn(field).title);
  const lines = [titles, ...units.map(listedCells)].map((cells) => cells.map(csvCell).join(","));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
