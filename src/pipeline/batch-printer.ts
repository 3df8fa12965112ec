/** Prints the variants of a batch: what they share is composed, written and deflated once. */
import type { DocumentTree } from "../model/document-tree.ts";
import type { Format } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { TemplateLibrary } from "./formats.ts";
import { planFileName } from "./names.ts";
import type { MadeFile } from "./printer.ts";

/**
 * Prints several plans, each into its own files. Every step is taken for all of them before the next step begins: a
 * processor that goes on with one kind of work needs half the time of one that changes its work with every plan.
 */
export type BatchPrinter = (plans: readonly PlanDocument[]) => Promise<readonly (readonly MadeFile[])[]>;

const printers = new WeakMap<Format, Promise<BatchPrinter>>();

/** The printer of a format, made ready once. */
export function openBatchPrinter(
  format: Format,
  templates: Pick<TemplateLibrary, "findSamples"> = {},
): Promise<BatchPrinter> {
  const known = printers.get(format) ?? prepareBatchPrinter(format, templates);
  printers.set(format, known);
  return known;
}

async function prepareBatchPrinter(
  format: Format,
  templates: Pick<TemplateLibrary, "findSamples"> = {},
): Promise<BatchPrinter> {
  const [{ prepareComposer }, { prepareXlsxBatchWriter }, writeDocuments] = await Promise.all([
    import("../compose/index.ts"),
    import("../write/xlsx/index.ts"),
    prepareDocuments(format, templates),
  ]);
  const compose = prepareComposer(format);
  const writeXlsx = await prepareXlsxBatchWriter(format);
  return async (plans) => {
    const trees = plans.map(compose);
    const documents = await writeDocuments(trees);
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

/** Writes Word files with the samples that the build kept; once a document needs another, the library is loaded. */
async function prepareDocuments(format: Format, templates: Pick<TemplateLibrary, "findSamples">) {
  const [{ prepareDocxBatchWriter, prepareReadyBatchWriter }, samples] = await Promise.all([
    import("../write/docx/index.ts"),
    templates.findSamples?.(format),
  ]);
  let ready = samples === undefined ? undefined : await prepareReadyBatchWriter(format, samples);
  let writer: ReturnType<typeof prepareDocxBatchWriter> | undefined;
  return async (trees: readonly DocumentTree[]): Promise<readonly Uint8Array[]> => {
    const written = ready === undefined ? [] : trees.flatMap((tree) => ready?.(tree) ?? []);
    if (written.length === trees.length) return written;
    ready = undefined;
    writer ??= prepareDocxBatchWriter(format);
    return trees.map(await writer);
  };
}

function hasSheet({ sections }: DocumentTree): boolean {
  return sections.some(({ sheetName }) => sheetName !== undefined);
}
