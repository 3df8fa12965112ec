/** Prints plans of one format: composed, then written as Word and, with a budget, as Excel. */
import type { DocumentTree } from "../model/document-tree.ts";
import type { Format } from "../model/format.ts";
import type { PlanDocument } from "../model/plan.ts";
import type { TemplateLibrary } from "./formats.ts";
import { planFileName } from "./names.ts";

export interface MadeFile {
  /** Safe on Windows and Linux: "824-KH-UBND.docx". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Printer = (plan: PlanDocument) => Promise<readonly MadeFile[]>;

const printers = new WeakMap<Format, Promise<Printer>>();

/** The printer of a format, made ready once. */
export async function openPrinter(
  format: Format,
  templates: Pick<TemplateLibrary, "findSamples"> = {},
): Promise<Printer> {
  const known = printers.get(format) ?? preparePrinter(format, templates);
  printers.set(format, known);
  return known;
}

/** The template engine and the writers are loaded here, and Excel's only for a plan with a budget: each costs start-up time. */
async function preparePrinter(format: Format, templates: Pick<TemplateLibrary, "findSamples"> = {}): Promise<Printer> {
  const [{ prepareComposer }, { prepareDocxWriter }, samples] = await Promise.all([
    import("../compose/index.ts"),
    import("../write/docx/index.ts"),
    templates.findSamples?.(format),
  ]);
  const compose = prepareComposer(format);
  const writeDocx = prepareDocxWriter(format, samples);
  let xlsxWriter: Promise<(tree: DocumentTree) => Promise<Uint8Array | undefined>> | undefined;
  return async (plan) => {
    const tree = compose(plan);
    const name = planFileName(plan);
    const files: MadeFile[] = [{ name: `${name}.docx`, bytes: await writeDocx(tree) }];
    if (tree.sections.some((section) => section.sheetName !== undefined)) {
      xlsxWriter ??= import("../write/xlsx/index.ts").then(({ prepareXlsxWriter }) => prepareXlsxWriter(format));
      const bytes = await (await xlsxWriter)(tree);
      if (bytes !== undefined) files.push({ name: `${name}.xlsx`, bytes });
    }
    return files;
  };
}
