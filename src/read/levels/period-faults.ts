/** Names of one agency whose days overlap, or leave a day without a name between them. */
import type { DataPath } from "../../diagnostic.ts";
import { type UnitLevel, type UnitType, unitLevels, unitTypes } from "../../model/admin-unit.ts";
import type { AgencyName } from "../../model/levels.ts";
import { compareDates, type FullDate, slashDate } from "../../vietnamese/dates.ts";
import type { AgencyEntry } from "./levels-schema.ts";

export interface PeriodFault {
  readonly message: string;
  readonly path: DataPath;
}

/** The classes that stand at a level; a thành phố may be of a province. */
const typesOfLevel: Readonly<Record<UnitLevel, readonly UnitType[]>> = {
  province: ["tỉnh", "thành phố"],
  district: typesAt("district"),
  commune: typesAt("commune"),
};

function typesAt(level: UnitLevel): readonly UnitType[] {
  return (["thành phố", "thị xã", "huyện", "quận", "xã", "phường", "thị trấn", "đặc khu"] as const).filter(
    (type) => unitTypes[type] === level,
  );
}

interface IndexedName {
  readonly name: AgencyName;
  readonly index: number;
}

/** Gives each fault once, at the later of the two names; `agencyIndex` is the agency's place in its file. */
export function findPeriodFaults({ key, names }: AgencyEntry, agencyIndex: number): readonly PeriodFault[] {
  const faults = new Map<string, PeriodFault>();
  for (const level of ["province", "district", "commune"] as const) {
    for (const type of typesOfLevel[level]) {
      const ordered = namesFor(names, level, type);
      ordered.forEach((next, at) => {
        const previous = ordered[at - 1];
        const says = previous === undefined ? undefined : comparePeriods(previous.name, next.name);
        if (previous === undefined || says === undefined) return;
        const message = `Cơ quan «${key}», cấp ${unitLevels[level]} (${type}): «${previous.name.name}» và «${next.name.name}» ${says}.`;
        faults.set(`${previous.index} ${next.index}`, { message, path: [agencyIndex, "names", next.index] });
      });
    }
  }
  return [...faults.values()];
}

function namesFor(names: AgencyEntry["names"], level: UnitLevel, type: UnitType): readonly IndexedName[] {
  return names
    .flatMap((name, index): IndexedName[] => {
      const isMeant = name.level === level && (name.types === undefined || name.types.includes(type));
      return isMeant ? [{ name: withoutUndefined(name), index }] : [];
    })
    .sort((a, b) => compareStarts(a.name.from, b.name.from));
}

/** The schema gives optional fields as undefined, the model leaves them out. */
export function withoutUndefined({
  level,
  types,
  from,
  until,
  name,
  short,
  source,
}: AgencyEntry["names"][number]): AgencyName {
  return {
    level,
    ...(types === undefined ? {} : { types }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    name,
    ...(short === undefined ? {} : { short }),
    source,
  };
}

function compareStarts(a: FullDate | undefined, b: FullDate | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  return compareDates(a, b);
}

/** What is wrong between a name and the one that follows it; undefined when nothing is. */
function comparePeriods(previous: AgencyName, next: AgencyName): string | undefined {
  if (previous.until === undefined || next.from === undefined || compareDates(next.from, previous.until) <= 0)
    return "chồng ngày nhau";
  const expected = dayAfter(previous.until);
  return compareDates(next.from, expected) === 0
    ? undefined
    : `hở ngày: sau ${slashDate(previous.until)} phải là ${slashDate(expected)}`;
}

function dayAfter({ day, month, year }: FullDate): FullDate {
  const lastDay = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day < lastDay) return { day: day + 1, month, year };
  return month < 12 ? { day: 1, month: month + 1, year } : { day: 1, month: 1, year: year + 1 };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
