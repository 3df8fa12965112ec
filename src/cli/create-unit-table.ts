/** `init --batch`: writes the table of units that a master plan asks for beside it. */
import { dirname, join } from "node:path";

import { readGazetteerFiles } from "../io/gazetteer-files.ts";
import { saveFile } from "../io/save-file.ts";
import type { Batch } from "../model/batch.ts";
import type { PlanDocument } from "../model/plan.ts";
import { writeMasterWorkbook } from "../pipeline/master-workbook.ts";
import type { FullDate } from "../vietnamese/dates.ts";
import type { CommandCall, CommandResult } from "./command.ts";
import { failedCommand, usageError } from "./mistakes.ts";
import { openPlan } from "./open-plans.ts";

/** The name of the table where the master names none, or one that is no workbook. */
const usualName = "don-vi.xlsx";

/** Writes the workbook; one that is there already stays unless it may be replaced. */
export async function createUnitTable(path: string, call: CommandCall): Promise<CommandResult> {
  const opened = await openPlan(path);
  const diagnostics = [...opened.diagnostics, ...(opened.read?.diagnostics ?? [])];
  const master = opened.read?.value?.plan;
  if (master === undefined) return failedCommand(diagnostics, call, opened.read === undefined ? 2 : 1);
  if (!isMaster(master)) {
    const message = `«${path}» không phải kế hoạch mẫu: thiếu phần «Tạo theo đơn vị».`;
    const hint = "Thêm «Tạo theo đơn vị» với «Cấp đơn vị», như «Cấp đơn vị: xã».";
    return usageError([{ message, hint }], "init");
  }
  const usual = join(dirname(path), tableName(master.batch));
  const out = targetOf(master.batch, usual, call);
  if (!/\.xlsx$/i.test(out)) {
    return usageError([{ message: `-o «${out}» không phải tệp .xlsx.`, hint: "Ghi như -o don-vi.xlsx." }], "init");
  }
  const made = await writeMasterWorkbook({ master, lists: await readGazetteerFiles(), today: todayOf(call) });
  const fault = await saveFile(out, made.bytes, call.options.force);
  if (fault !== undefined) return failedCommand([fault], call, fault.rule === "FILE-EXISTS" ? 2 : 1);
  const filled =
    made.unitCount === 0 ? [] : [`Đã điền sẵn ${made.unitCount} đơn vị; kiểm tra lại với danh sách của kế hoạch.`];
  return {
    exitCode: 0,
    results: [out],
    notes: call.options.quiet
      ? []
      : [
          ...filled,
          ...made.remarks,
          `Điền bảng rồi chạy: kehoach plan ${path}${out === usual ? "" : ` --units ${out}`}`,
        ],
    data: { file: out, unitCount: made.unitCount, remarks: made.remarks },
  };
}

function isMaster(plan: PlanDocument): plan is PlanDocument & { readonly batch: Batch } {
  return plan.batch !== undefined;
}

/** Where -o says; else in the folder named, or beside the master. */
function targetOf(batch: Batch, usual: string, { options, positionals }: CommandCall): string {
  if (options.out !== undefined) return options.out;
  const [folder] = positionals;
  return folder === undefined ? usual : join(folder, tableName(batch));
}

/** The name by which the master reads its table, where that is a workbook. */
function tableName({ unitsFile }: Batch): string {
  return unitsFile !== undefined && /\.xlsx$/i.test(unitsFile) ? unitsFile : usualName;
}

function todayOf({ now }: CommandCall): FullDate {
  const today = now();
  return { day: today.getDate(), month: today.getMonth() + 1, year: today.getFullYear() };
}
