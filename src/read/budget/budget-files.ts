/** Puts the figures of the files that budgets name into the raw tree, as if they had been typed there. */
import type { DataPath, Diagnostic, Place } from "../../diagnostic.ts";
import type { PlanSource, SourceFile } from "../plan-source.ts";
import { placeAt, type RawMap, type RawNode, rawValue, withRawEntry } from "../raw-tree.ts";
import { addFigures } from "./add-figures.ts";
import { loadGrid } from "./load-grid.ts";
import { textOf } from "./wanted-columns.ts";

/** The tree with all figures in place, and the files they came from. */
export interface FilledTree {
  readonly root: RawNode;
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: readonly SourceFile[];
  /** Rows that could not be filled; about them there is a finding already. */
  readonly refused: readonly DataPath[];
}

interface Filling {
  readonly source: PlanSource;
  readonly root: RawNode;
  readonly diagnostics: Diagnostic[];
  readonly inputs: SourceFile[];
  readonly refused: DataPath[];
}

/** Reads the file of every budget that names one; a budget without a file stays as it is. */
export async function readBudgetFiles(root: RawNode, source: PlanSource): Promise<FilledTree> {
  const filling: Filling = { source, root, diagnostics: [], inputs: [], refused: [] };
  const annexes = rawValue(root, "annexes");
  if (root.kind !== "map" || annexes?.kind !== "list") return filling;
  const items: RawNode[] = [];
  for (const [index, annex] of annexes.items.entries()) items.push(await fillAnnex(filling, annex, index));
  const entry = root.entries.find(({ key }) => key === "annexes");
  if (filling.inputs.length === 0 || entry === undefined) return filling;
  return { ...filling, root: withRawEntry(root, { ...entry, value: { ...annexes, items } }) };
}

async function fillAnnex(filling: Filling, annex: RawNode, index: number): Promise<RawNode> {
  const budget = rawValue(annex, "budget");
  const entry = annex.kind === "map" ? annex.entries.find(({ key }) => key === "budget") : undefined;
  if (annex.kind !== "map" || budget?.kind !== "map" || entry === undefined) return annex;
  const path = ["annexes", index, "budget"];
  const filled = await fillBudget(filling, budget, path);
  if (textOf(budget, "file") !== undefined && rawValue(filled, "rows") === undefined) {
    filling.refused.push([...path, "rows"]);
  }
  return withRawEntry(annex, { ...entry, value: filled });
}

async function fillBudget(filling: Filling, budget: RawMap, path: DataPath): Promise<RawMap> {
  const name = textOf(budget, "file");
  if (name === undefined) return budget;
  const place = placeAt(filling.root, [...path, "file"]);
  const refusal = refuseName(budget, name, path, place);
  const bytes = refusal === undefined ? await filling.source.loadSibling(name.replaceAll("\\", "/")) : undefined;
  if (bytes === undefined) {
    filling.diagnostics.push(refusal ?? missingFile(name, path, place));
    return budget;
  }
  const file = { path: besidePlan(filling.source.path, name), bytes };
  filling.inputs.push(file);
  const { grid, diagnostics } = await loadGrid(file, textOf(budget, "sheet"), { path, place });
  filling.diagnostics.push(...diagnostics);
  if (grid === undefined) return budget;
  const filled = addFigures(budget, grid, path);
  for (const diagnostic of filled.diagnostics) filling.diagnostics.push(diagnostic);
  return filled.budget;
}

/** Gives the sibling's path as it stands beside the plan's own path. */
function besidePlan(planPath: string, name: string): string {
  const folder = /^.*[/\\]/.exec(planPath)?.[0] ?? "";
  return folder + name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}

function refuseName(budget: RawMap, name: string, path: DataPath, place: Place): Diagnostic | undefined {
  const parts = name.split(/[/\\]/);
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(name) || parts.includes("..") || name.includes("\0")) {
    return fileFault(path, place, `«Tệp số liệu» «${name}» phải nằm cạnh tệp kế hoạch.`, {
      hint: "Chép tệp vào cùng thư mục với tệp kế hoạch và chỉ ghi tên tệp, như du-toan.xlsx.",
    });
  }
  if (!/\.(?:xlsx|csv)$/i.test(name)) {
    return fileFault(path, place, `«Tệp số liệu» «${name}» không phải tệp .xlsx hoặc .csv.`, {
      hint: "Mở tệp bằng Excel, chọn «Save As» và lưu thành «Excel Workbook (*.xlsx)».",
    });
  }
  if (rawValue(budget, "rows") !== undefined) {
    return fileFault(path, place, "Kinh phí vừa có «Tệp số liệu» vừa có «Các dòng»; máy không biết lấy số nào.", {
      hint: "Giữ một trong hai: xóa «Các dòng», hoặc xóa «Tệp số liệu».",
    });
  }
  return undefined;
}

function missingFile(name: string, path: DataPath, place: Place): Diagnostic {
  return fileFault(path, place, `Không tìm thấy tệp số liệu «${name}» cạnh tệp kế hoạch.`, {
    hint: "Kiểm tra tên tệp (cả phần đuôi .xlsx, .csv) và chép tệp vào cùng thư mục với tệp kế hoạch.",
  });
}

function fileFault(path: DataPath, place: Place, message: string, more: { readonly hint: string }): Diagnostic {
  return { rule: "BUDGET-FILE", severity: "error", message, path: [...path, "file"], place, ...more };
}
