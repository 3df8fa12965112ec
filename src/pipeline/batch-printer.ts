/** Prints the variants of a batch: what they share is composed, written and deflated once. */
import type { DocumentTree } from "../model/document-tree.ts";
import type { Format } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import { planFileName } from "./names.ts";
import type { MadeFile } from "./printer.ts";

/**
 * Prints several plans, each into its own files. Every step is taken for all of them before the next step begins: a
 * processor that goes on with one kind of work needs half the time of one that changes its work with every plan.
 */
export type BatchPrinter = (plans: readonly PlanDocument[]) => readonly (readonly MadeFile[])[];

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
  return (plans) => {
    const trees = plans.map(compose);
    const documents = trees.map(writeDocx);
    const workbooks = trees.map((tree) => (hasSheet(tree) ? writeXlsx(tree) : undefined));
    return plans.map((plan, index) => {
      const name = planFileName(plan);
      const [docx, xlsx] = [documents[index], workbooks[index]];
      return [
        ...(docx === undefined ? [] : [{ name: `${name}.docx`, bytes: docx }]),
        ...(xlsx === undefined ? [] : [{ name: `${name}.xlsx`, bytes: xlsx }]),
      ];
    });
  };
}

function hasSheet({ sections }: DocumentTree): boolean {
  return sections.some(({ sheetName }) => sheetName !== undefined);
}
