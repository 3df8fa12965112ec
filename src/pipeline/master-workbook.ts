/** `init --batch`: the table of units that a master plan asks for, ready to be filled. */
import { type AdminUnitField, unitLevels } from "../model/admin-unit.ts";
import type { Batch } from "../model/batch.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { BudgetGrid } from "../model/unit-table.ts";
import { exampleCode } from "../model/unit-table-marks.ts";
import { neededFields, unitFields } from "../read/units/field-names.ts";
import { unitBudgetGrid, wantedFields } from "../vary/variants.ts";
import type { FullDate, PartialDate } from "../vietnamese/dates.ts";
import type { UnitCell, UnitColumn, UnitSheet } from "../write/unit-workbook/index.ts";
import { askedFields, hasEditableItems } from "./asked-fields.ts";
import { exampleOf } from "./example-unit.ts";
import { unitColumn } from "./unit-columns.ts";
import { type ListedUnit, listUnits } from "./unit-lists.ts";
import { budgetSheetName, choiceFault, unitSheetName, workbookAuthor } from "./workbook-words.ts";

export interface MasterWorkbookRequest {
  readonly master: PlanDocument & { readonly batch: Batch };
  /** Texts of the lists of administrative units, by name. */
  readonly lists: ReadonlyMap<string, string>;
  /** Stands for parts of the master's day that are still blank. */
  readonly today: FullDate;
}

export interface MasterWorkbook {
  readonly bytes: Uint8Array;
  /** Units filled in from the lists; none when the master names no province that they know. */
  readonly unitCount: number;
  /** What the operator is told besides. */
  readonly remarks: readonly string[];
}

/** One column of the table: how it looks, what it holds for a unit of the lists and in the row that shows how. */
interface FilledColumn {
  readonly column: UnitColumn;
  readonly cellOf: (unit: ListedUnit) => UnitCell;
  readonly example: UnitCell;
}

/** Bytes of an .xlsx with the columns that the master asks for. */
export async function writeMasterWorkbook({ master, lists, today }: MasterWorkbookRequest): Promise<MasterWorkbook> {
  const { writeUnitWorkbook } = await import("../write/unit-workbook/index.ts");
  const { batch } = master;
  const units = knownUnits(batch, lists, wholeDay(master.issuedOn, today));
  const grid = unitBudgetGrid(master);
  const isApart = grid !== undefined && needsOwnSheet(grid, batch);
  const figures = grid === undefined || isApart || batch.budget?.file !== undefined ? [] : figureColumns(grid);
  const columns = [...fieldColumns(master, units.length > 0), ...extraColumns(master), ...figures];
  const sheets = [unitSheet(batch, columns, units)];
  if (isApart && batch.budget?.file === undefined) sheets.push(budgetSheet(batch, grid, units));
  const bytes = await writeUnitWorkbook({
    properties: { title: unitSheetName, subject: master.subject, author: workbookAuthor },
    choiceFault,
    sheets,
  });
  return { bytes, unitCount: units.length, remarks: remarksOf(batch, isApart) };
}

function wholeDay({ day, month, year }: PartialDate, today: FullDate): FullDate {
  return year === undefined ? today : { year, month: month ?? 1, day: day ?? 1 };
}

/** The units of the master's province, where the lists know it. */
function knownUnits({ province, level }: Batch, files: ReadonlyMap<string, string>, date: FullDate) {
  if (province === undefined) return [];
  const list = listUnits({ files, province, date, level });
  return list.kind === "list" ? list.units : [];
}

/** Without a code, class and name a row is no unit; the day may be each unit's own; the rest is what the master asks for. */
function fieldColumns(master: MasterWorkbookRequest["master"], isFilled: boolean): readonly FilledColumn[] {
  const { level } = master.batch;
  const shown = new Set<AdminUnitField>([...neededFields, ...askedFields(master), "issuedOn"]);
  // A thành phố may be of either level.
  if (level === "province") shown.add("level");
  if (isFilled) shown.add("parent");
  if (hasEditableItems(master)) shown.add("overlay");
  return unitFields
    .filter((field) => shown.has(field))
    .map((field) => ({
      column: unitColumn(field, level),
      cellOf: (unit) => valueOfField(unit, field),
      example: field === "code" ? exampleCode : exampleOf(field, level),
    }));
}

function valueOfField(unit: ListedUnit, field: AdminUnitField): string {
  if (field === "level") return unitLevels[unit.level];
  return field === "code" || field === "type" || field === "name" || field === "parent" ? (unit[field] ?? "") : "";
}

/** Columns of the master's own, under the names by which it asks for them. */
function extraColumns(master: PlanDocument): readonly FilledColumn[] {
  return wantedFields(master).map((title) => ({
    column: { title, comment: `Kế hoạch mẫu điền cột này vào {{unit.${title}}}.` },
    cellOf: () => "",
    example: "",
  }));
}

/** One amount for each row of the budget stands beside the unit; several need a sheet of their own. */
function needsOwnSheet(grid: BudgetGrid, { budget }: Batch): boolean {
  return grid.columns.length > 1 || budget?.sheet !== undefined;
}

const moneyUnitWords: Readonly<Record<number, string>> = { 1: "đồng", 1000: "ngàn đồng", 1000000: "triệu đồng" };

/** A figure that shows how, in the unit in which the table is typed. */
const exampleAmount = 25_000;

function figureColumns(grid: BudgetGrid): readonly FilledColumn[] {
  return grid.rows.map(([title = ""]) => ({
    column: { title, kind: "amount", comment: `Số tiền của dòng «${title}», ${moneyWord(grid)}; không có thì ghi 0.` },
    cellOf: () => "",
    example: exampleAmount,
  }));
}

function moneyWord({ factor }: BudgetGrid): string {
  return `đơn vị tính: ${moneyUnitWords[factor] ?? `${factor} đồng`}`;
}

function unitSheet({ unitsSheet }: Batch, columns: readonly FilledColumn[], units: readonly ListedUnit[]): UnitSheet {
  return {
    name: unitsSheet ?? unitSheetName,
    columns: columns.map(({ column }) => column),
    rows: [columns.map(({ example }) => example), ...units.map((unit) => columns.map(({ cellOf }) => cellOf(unit)))],
    exampleRows: 1,
  };
}

/** Units × rows: more lines than this are no help any more. */
const mostBudgetLines = 20_000;

/** One line for each unit and row of the budget, one column for each amount. */
function budgetSheet({ budget }: Batch, grid: BudgetGrid, units: readonly ListedUnit[]): UnitSheet {
  const codes = [
    exampleCode,
    ...(units.length * grid.rows.length > mostBudgetLines ? [] : units.map(({ code }) => code)),
  ];
  return {
    name: budget?.sheet ?? budgetSheetName,
    columns: [
      { ...unitColumn("code"), comment: `Như ở trang «${unitSheetName}».` },
      { title: "Nội dung", isRequired: true, comment: "Dòng của bảng kinh phí trong kế hoạch mẫu." },
      ...grid.columns.map(
        ([title = ""]): UnitColumn => ({ title, kind: "amount", comment: `Số tiền, ${moneyWord(grid)}.` }),
      ),
    ],
    rows: codes.flatMap((code) =>
      grid.rows.map(([row = ""]) => [
        code,
        row,
        ...grid.columns.map(() => (code === exampleCode ? exampleAmount : "")),
      ]),
    ),
    exampleRows: grid.rows.length,
  };
}

function remarksOf({ budget, province }: Batch, isApart: boolean): readonly string[] {
  const remarks: string[] = [];
  if (budget?.file !== undefined)
    remarks.push(`Số liệu kinh phí của các đơn vị nằm ở «${budget.file}», không ở bảng này.`);
  else if (isApart && budget?.sheet === undefined) {
    remarks.push(`Ghi vào kế hoạch mẫu, phần «Kinh phí theo đơn vị»: «Trang tính: ${budgetSheetName}».`);
  }
  if (province === undefined) {
    remarks.push("Kế hoạch mẫu ghi «Thuộc tỉnh» thì bảng được điền sẵn mã, loại và tên các đơn vị.");
  }
  return [...remarks, `Dòng «${exampleCode}» chỉ để xem cách ghi; ghi đè hoặc xóa, để lại cũng không sao.`];
}
