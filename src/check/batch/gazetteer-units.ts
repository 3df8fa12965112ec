/** The units that a batch is about, as the gazetteer has them at the plan's day. */
import type { UnitLevel } from "../../model/admin-unit.ts";
import { type GazetteerUnit, unitsAt } from "../../model/gazetteer.ts";
import type { FullDate, PartialDate } from "../../vietnamese/dates.ts";
import type { CheckedTable } from "./table-rule.ts";

export interface KnownUnits {
  readonly units: readonly GazetteerUnit[];
  readonly parentOf: (unit: GazetteerUnit) => GazetteerUnit | undefined;
  /** "tỉnh Bình Dương". */
  readonly province: string;
}

/** Undefined where the gazetteer cannot judge: no province, no date, a day outside its periods, another level. */
export function knownUnits({ master, gazetteer }: CheckedTable): KnownUnits | undefined {
  const province = master.batch?.province;
  const level: UnitLevel | undefined = master.batch?.level;
  const date = wholeDate(master.issuedOn);
  if (gazetteer === undefined || province === undefined || level === undefined || date === undefined) return undefined;
  const found = unitsAt(gazetteer, province, date, level);
  if (found.kind !== "units" || !found.isInPeriod) return undefined;
  return { units: found.units, parentOf: found.parentOf, province };
}

/** The first day that the date can mean; without a year nothing is known. */
function wholeDate({ day = 1, month = 1, year }: PartialDate): FullDate | undefined {
  return year === undefined ? undefined : { day, month, year };
}
