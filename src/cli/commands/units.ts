/** `units`: the administrative units at a day, on the screen or as a table that a batch can read. */
import { readGazetteerFiles } from "../../io/gazetteer-files.ts";
import { saveFile } from "../../io/save-file.ts";
import { type UnitLevel, unitLevels } from "../../model/admin-unit.ts";
import { listUnits, type UnitList, unitListCsv, writeUnitList } from "../../pipeline/unit-lists.ts";
import { dateExists, type FullDate, parseVietnameseDate, slashDate, toIsoDate } from "../../vietnamese/dates.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import type { CommandCall, CommandResult } from "../command.ts";
import { type Mistake, usageError } from "../mistakes.ts";
import { reportFindings } from "../report.ts";

interface Asked {
  readonly province?: string;
  readonly date: FullDate;
  readonly level?: UnitLevel;
}

type FoundList = Extract<UnitList, { readonly kind: "list" }>;

export async function run(call: CommandCall): Promise<CommandResult> {
  const asked = readOptions(call);
  if (Array.isArray(asked)) return usageError(asked, "units");
  const list = listUnits({ files: await readGazetteerFiles(), ...asked });
  if (list.kind !== "list") return usageError([describeMiss(list, asked)], "units");
  const { out } = call.options;
  return out === undefined ? printed(list, asked, call) : saved(list, asked, out, call);
}

/** What was asked for, or everything that is wrong with it. */
function readOptions({ options, now }: CommandCall): Asked | Mistake[] {
  const date = readDate(options.date, now);
  const level = options.level === undefined ? undefined : readLevel(options.level);
  const mistakes: Mistake[] = [];
  if (date === undefined) {
    mistakes.push({
      message: `--date không nhận «${options.date ?? ""}».`,
      hint: "Ghi đủ ngày, tháng, năm của một ngày có thật, như --date 28/02/2019.",
    });
  }
  if (options.level !== undefined && level === undefined) {
    mistakes.push({
      message: `--level không nhận «${options.level}».`,
      hint: "Ghi --level tỉnh, --level huyện hoặc --level xã.",
    });
  }
  if (options.out !== undefined && !/\.(?:xlsx|csv)$/i.test(options.out)) {
    mistakes.push({ message: `-o «${options.out}» không phải tệp .xlsx hoặc .csv.`, hint: "Ghi như -o don-vi.xlsx." });
  }
  if (mistakes.length > 0 || date === undefined) return mistakes;
  const { province } = options;
  return { date, ...(level === undefined ? {} : { level }), ...(province === undefined ? {} : { province }) };
}

/** The day as typed, or today where none is. */
function readDate(typed: string | undefined, now: CommandCall["now"]): FullDate | undefined {
  if (typed === undefined) {
    const today = now();
    return { day: today.getDate(), month: today.getMonth() + 1, year: today.getFullYear() };
  }
  const { day, month, year } = parseVietnameseDate(typed) ?? {};
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return dateExists({ day, month, year }) ? { day, month, year } : undefined;
}

/** "huyện", "huyen" or "district". */
function readLevel(typed: string): UnitLevel | undefined {
  const wanted = foldVietnamese(typed);
  return levels.find((level) => wanted === level || wanted === foldVietnamese(unitLevels[level]));
}

const levels: readonly UnitLevel[] = ["province", "district", "commune"];

function describeMiss(list: Exclude<UnitList, FoundList>, { province = "", date }: Asked): Mistake {
  if (list.kind === "noLevel") {
    return {
      message: `Ngày ${slashDate(date)} không có cấp huyện: cấp này kết thúc ngày 30/6/2025 (Luật 72/2025/QH15, Điều 51.3).`,
      hint: "Ghi --level xã, hoặc --date một ngày đến 30/6/2025.",
    };
  }
  const message = `Ngày ${slashDate(date)} không có tỉnh, thành phố trực thuộc trung ương nào tên «${province}».`;
  if (list.lastDay !== undefined) {
    const day = slashDate(dayOf(list.lastDay));
    return { message, hint: `Tên này có đến ${day}: ghi --date một ngày đến hết ngày ấy.` };
  }
  const meant = list.nearest.map((name) => `«${name}»`).join(", ");
  return {
    message,
    hint: meant === "" ? "Xem các tên bằng kehoach units, không ghi --province." : `Có phải ${meant}?`,
  };
}

function dayOf(iso: string): FullDate {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { year, month, day };
}

function printed(list: FoundList, asked: Asked, call: CommandCall): CommandResult {
  const withParent = list.level === "commune" && toIsoDate(asked.date) < "2025-07-01";
  const results = list.units.map(({ code, type, name, parent }) =>
    [code.padEnd(codeWidth), `${type} ${name}`, ...(withParent && parent !== undefined ? [`(${parent})`] : [])].join(
      " ",
    ),
  );
  return { exitCode: 0, results, notes: notes(list, asked, call), data: dataOf(list, asked) };
}

/** Codes have at most five digits. */
const codeWidth = 6;

async function saved(list: FoundList, asked: Asked, out: string, call: CommandCall): Promise<CommandResult> {
  const bytes = /\.csv$/i.test(out)
    ? unitListCsv(list.units)
    : await writeUnitList({ units: list.units, title: titleOf(list, asked), date: asked.date });
  const fault = await saveFile(out, bytes, call.options.force);
  if (fault !== undefined) {
    return {
      exitCode: fault.rule === "FILE-EXISTS" ? 2 : 1,
      results: [],
      notes: reportFindings([fault], { ...call.options, colour: call.colour.notes }),
      data: { diagnostics: [fault] },
    };
  }
  return { exitCode: 0, results: [out], notes: notes(list, asked, call), data: { ...dataOf(list, asked), file: out } };
}

/** How many units, of where and when, and how far the list can be trusted. */
function notes(list: FoundList, asked: Asked, { options }: CommandCall): readonly string[] {
  if (options.quiet) return [];
  const doubt = list.isInPeriod ? [] : ["Cảnh báo: danh mục không bảo đảm cho ngày này; hãy xem lại từng đơn vị."];
  return [`${titleOf(list, asked)}: ${list.units.length} đơn vị.`, ...doubt, list.period.remark];
}

function titleOf({ level, province }: FoundList, { date }: Asked): string {
  const of = province === undefined ? "cả nước" : province;
  return `Đơn vị hành chính cấp ${unitLevels[level]} của ${of} ngày ${slashDate(date)}`;
}

function dataOf(list: FoundList, { date }: Asked): CommandResult["data"] {
  const { level, units, isInPeriod } = list;
  const { source, remark } = list.period;
  return {
    date: toIsoDate(date),
    level,
    ...(list.province === undefined ? {} : { province: list.province }),
    units,
    isInPeriod,
    source,
    remark,
  };
}
