/** The lists of units as they come with the product. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { UnitLevel } from "../../../src/model/admin-unit.ts";
import { type Gazetteer, type GazetteerUnit, nameOfGazetteerUnit, unitsAt } from "../../../src/model/gazetteer.ts";
import { readGazetteer } from "../../../src/read/gazetteer/index.ts";
import { parseVietnameseDate } from "../../../src/vietnamese/dates.ts";

const folder = fileURLToPath(new URL("../../../templates/units/", import.meta.url));

export function listTexts(): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return new Map(names.map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]));
}

export const gazetteer: Gazetteer = readGazetteer(listTexts());

/** The units at a day typed as "28/02/2019"; fails when there are none. */
export function unitsOn(day: string, level: UnitLevel, province?: string): readonly GazetteerUnit[] {
  const { day: date, month, year } = parseVietnameseDate(day) ?? {};
  if (date === undefined || month === undefined || year === undefined) throw new Error(`«${day}» is no day.`);
  const found = unitsAt(gazetteer, province, { day: date, month, year }, level);
  if (found.kind !== "units") throw new Error(`${province} at ${day}: ${found.kind}`);
  return found.units;
}

export function namesOn(day: string, level: UnitLevel, province?: string): readonly string[] {
  return unitsOn(day, level, province).map(nameOfGazetteerUnit);
}
