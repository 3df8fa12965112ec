/** Prints the variants of a batch: what they share is composed, written and deflated once. */
import type { DocumentTree } from "../model/document-tree.ts";
import type { Format } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import { planFileName } from "./names.ts";
import type { MadeFile } from "./printer.ts";

export type BatchPrinter = (plan: PlanDocument) => readonly MadeFile[];

const printers = new WeakMap<Format, Promise<BatchPrinter>>();

/** The printer of a format, made ready once. */
export function openBatchPrinter(format: Format): Promise<BatchPrinter> {
  const known = printers.get(format) ?? prepareBatchPrinter(format);
  printers.set(format, known);
  return known;
}

async function prepareBatchPrinter(format: Format): Promise<BatchPrinter> {
  const [{ prepareComposer }, { prepareDocxBatchWriter }, { prepareXlsxBatchWriter }] = await Promise.all([
    import("../compose/index.ts"),
    import("../write/docx/index.ts"),
    import("../write/xlsx/index.ts"),
  ]);
  const compose = prepareComposer(format);
  const writeDocx = await prepareDocxBatchWriter(format);
  const writeXlsx = await prepareXlsxBatchWriter(format);
  return (plan) => {
    const tree: DocumentTree = compose(plan);
    const name = planFileName(plan);
    const docx = { name: `${name}.docx`, bytes: writeDocx(tree) };
    const sheet = tree.sections.some(({ sheetName }) => sheetName !== undefined) ? writeXlsx(tree) : undefined;
    return sheet === undefined ? [docx] : [docx, { name: `${name}.xlsx`, bytes: sheet }];
  };
}
