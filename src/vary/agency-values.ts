/** What {{agency.<key>}} prints: the agency's name at the unit's level on the variant's day of issue. */
import { type AdminUnit, levelOfUnit, unitLevels } from "../model/admin-unit.ts";
import { agencyNames } from "../model/agency-names.ts";
import { isWholeDate } from "../model/issue-date.ts";
import type { Agency, AgencyName, Levels } from "../model/levels.ts";
import { type PartialDate, slashDate, toIsoDate } from "../vietnamese/dates.ts";
import { foldKey } from "../vietnamese/nearest-words.ts";
import type { Run, UnitValue } from "./run.ts";

/** More days of issue than this in one batch are looked up again. */
const mostKept = 256;

interface NamedAgency {
  readonly key: string;
  readonly agency: Agency;
  readonly isShort: boolean;
}

/** The agency that a name after "agency." means, by its key or its Vietnamese title. */
export function findAgency(name: string, levels: Levels): NamedAgency | undefined {
  const isShort = /\.(?:short|viết tắt)$/iu.test(name);
  const wanted = foldKey(isShort ? name.slice(0, name.lastIndexOf(".")) : name);
  const found = [...levels.agencies].find(([key, { title }]) => foldKey(key) === wanted || foldKey(title) === wanted);
  return found && { key: found[0], agency: found[1], isShort };
}

/** What a name after "agency." prints; undefined when no agency is called so. `isTold`: that a unit lacks it is known. */
export function agencyValue(
  name: string,
  levels: Levels,
  isTold: (key: string, run: Run) => boolean,
): UnitValue | undefined {
  const found = findAgency(name, levels);
  if (found === undefined) return undefined;
  const { key, agency, isShort } = found;
  const namesOf = rememberNames(agency);
  return {
    title: agency.title,
    read: (run) => {
      const names = namesOf(run.unit, run.date);
      const only = names[0];
      if (only === undefined || names.length > 1) return undefined;
      return isShort ? (only.short ?? only.name) : only.name;
    },
    fields: () => [],
    explain: (run) => (isTold(key, run) ? undefined : explain(run, agency, namesOf(run.unit, run.date))),
  };
}

type FindNames = (unit: AdminUnit, date: PartialDate) => readonly AgencyName[];

function rememberNames(agency: Agency): FindNames {
  const levels = Object.keys(unitLevels);
  const known = new Map<string, Map<number, readonly AgencyName[]>>();
  return (unit, date) => {
    const ofType = known.get(unit.type) ?? new Map<number, readonly AgencyName[]>();
    const key = dateKey(date) * levels.length + levels.indexOf(levelOfUnit(unit));
    const found = ofType.get(key);
    if (found !== undefined) return found;
    if (ofType.size >= mostKept) ofType.clear();
    const names = agencyNames(agency, unit, date);
    known.set(unit.type, ofType.set(key, names));
    return names;
  };
}

/** One number for a day, since joining a text for each place of each unit would cost more than looking it up. */
function dateKey({ year = 0, month = 0, day = 0 }: PartialDate): number {
  return (year * 13 + month) * 32 + day;
}

function explain(
  run: Run,
  agency: Agency,
  names: readonly AgencyName[],
): ReturnType<NonNullable<UnitValue["explain"]>> {
  const level = unitLevels[levelOfUnit(run.unit)];
  if (names.length === 0) {
    return {
      rule: "BATCH-AGENCY",
      field: "type",
      message: `${run.row.label}: không có tên của ${agency.title} ở cấp ${level} (${run.unit.type}) ${onDay(run.date)}.`,
      hint: `${periodsOf(agency)} Sửa ngày ban hành hoặc cấp của đơn vị, hoặc ghi thẳng tên cơ quan vào kế hoạch mẫu.`,
    };
  }
  return {
    rule: "BATCH-AGENCY",
    message: `${run.row.label}: ${agency.title} ở cấp ${level} ${onDay(run.date)} có nhiều tên: ${names.map(({ name }) => name).join("; ")}.`,
    hint: "Ghi đủ ngày ban hành, hoặc ghi thẳng tên cơ quan vào kế hoạch mẫu.",
  };
}

function onDay(date: PartialDate): string {
  if (isWholeDate(date)) return `vào ngày ${slashDate(date)}`;
  const known = toIsoDate(date);
  return known === undefined ? "khi chưa có ngày ban hành" : `vào ${known.split("-").reverse().join("/")}`;
}

/** "Có tên cho: cấp huyện đến 30/6/2025; …" */
function periodsOf(agency: Agency): string {
  const periods = agency.names.map(({ level, types, from, until }) => {
    const start = from === undefined ? "" : ` từ ${slashDate(from)}`;
    const end = until === undefined ? "" : ` đến ${slashDate(until)}`;
    return `cấp ${unitLevels[level]}${types === undefined ? "" : ` (${types.join(", ")})`}${start}${end}`;
  });
  return `Có tên cho: ${[...new Set(periods)].join("; ")}.`;
}
