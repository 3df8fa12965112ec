/** The parts of a workbook, taken from exceljs without the zip file that it would write them into. */
import type { Workbook } from "exceljs";

/** The text of each part by its path in the package. */
export type WorkbookParts = ReadonlyMap<string, string>;

export const stringsPart = "xl/sharedStrings.xml";
export const propertiesPart = "docProps/core.xml";

/** Path of a sheet by its place, from 0. */
export function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** What exceljs writes one after the other into its zip file; of the rest a workbook of ours has nothing. */
const steps = [
  "addContentTypes",
  "addOfficeRels",
  "addWorkbookRels",
  "addWorksheets",
  "addSharedStrings",
  "addThemes",
  "addStyles",
  "addApp",
  "addCore",
  "addWorkbook",
] as const;

/** What stands for the zip file. */
interface PartSink {
  append(xml: string, options: { readonly name: string }): void;
}

type PartWriter = Readonly<Record<(typeof steps)[number], (sink: PartSink, model: object) => Promise<void>>> & {
  readonly prepareModel: (model: object, options: object) => void;
};

/** Every part of a workbook; throws where exceljs is not the version 4.4.0 that this was made for. */
export function writtenParts({ xlsx, model }: Workbook): WorkbookParts {
  if (!isPartWriter(xlsx)) throw new Error("exceljs does not write part by part as version 4.4.0 does.");
  const parts = new Map<string, string>();
  const sink: PartSink = { append: (xml, { name }) => parts.set(name, xml) };
  xlsx.prepareModel(model, {});
  // Each step has written its part when it returns; if it failed instead, the missing part is what tells.
  for (const step of steps) xlsx[step](sink, model).catch(() => undefined);
  return parts;
}

/** The library's types name only what writes whole files. */
function isPartWriter(xlsx: object): xlsx is PartWriter {
  return ["prepareModel", ...steps].every((name) => typeof Reflect.get(xlsx, name) === "function");
}
