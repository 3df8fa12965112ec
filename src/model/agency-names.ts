/** Which name an agency has at a level of government, for a class of units, on a day. */
import { compareDates, type PartialDate } from "../vietnamese/dates.ts";
import { type AdminUnit, levelOfUnit } from "./admin-unit.ts";
import type { Agency, AgencyName } from "./levels.ts";

/** The names of an agency that may be right for a unit on a day of which parts may be blank; one when there is no doubt. */
export function agencyNames(
  agency: Agency,
  unit: Pick<AdminUnit, "type" | "level">,
  date: PartialDate,
): readonly AgencyName[] {
  const level = levelOfUnit(unit);
  const right = agency.names.filter(
    (name) =>
      name.level === level &&
      (name.types === undefined || name.types.includes(unit.type)) &&
      (name.from === undefined || compareDates(date, name.from) >= 0) &&
      (name.until === undefined || compareDates(date, name.until) <= 0),
  );
  return right.filter((name, index) => right.findIndex((other) => other.name === name.name) === index);
}
