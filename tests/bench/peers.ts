/** What others make of the same work: docxtemplater filling the same text, exceljs writing the same annex by hand. */
import Docxtemplater from "docxtemplater";
import ExcelJS from "exceljs";
import PizZip from "pizzip";

/** A stretch of text in document.xml. */
const shownText = /<w:t xml:space="preserve">([^<{}]*)<\/w:t>/g;

export interface FilledTemplate {
  readonly places: number;
  readonly fill: () => Uint8Array;
}

/** Makes a template of a finished document, with tags for the texts that are meant, and fills it with what they held. */
export function docxtemplaterPeer(docx: Uint8Array, isPlace: (text: string, at: number) => boolean): FilledTemplate {
  const source = new PizZip(docx);
  const xml = source.file("word/document.xml")?.asText() ?? "";
  const data: Record<string, string> = {};
  let at = -1;
  const tagged = xml.replace(shownText, (whole: string, text: string) => {
    at += 1;
    if (!isPlace(text, at)) return whole;
    data[`p${at}`] = text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return `<w:t xml:space="preserve">{p${at}}</w:t>`;
  });
  source.file("word/document.xml", tagged);
  const template: Uint8Array = source.generate({ type: "uint8array", compression: "DEFLATE" });
  return {
    places: Object.keys(data).length,
    fill: () => {
      const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
    },
  };
}

/** The texts that are not those of another document of the same template. */
export function changedPlaces(other: Uint8Array): (text: string, at: number) => boolean {
  const others = shownTexts(other);
  return (text, at) => text !== others[at];
}

/** So many texts that hold enough words to be worth filling. */
export function longPlaces(most: number): (text: string) => boolean {
  let left = most;
  return ({ length }) => {
    if (length < 25 || left === 0) return false;
    left -= 1;
    return true;
  };
}

function shownTexts(docx: Uint8Array): readonly string[] {
  const xml = new PizZip(docx).file("word/document.xml")?.asText() ?? "";
  return [...xml.matchAll(shownText)].map(([, text = ""]) => text);
}

/** Reads a finished annex and gives what makes the same one anew with exceljs: cells, looks, merges, widths, print setup. */
export async function exceljsPeer(xlsx: Uint8Array): Promise<() => Promise<Uint8Array>> {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(Buffer.from(xlsx).buffer);
  const like = read.worksheets[0];
  if (like === undefined) throw new Error("the annex has no sheet");
  const { name, pageSetup, views, headerFooter, model } = like;
  const widths = like.columns.map(({ width }) => (width === undefined ? {} : { width }));
  const rows = readRows(like);
  return async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet(name, { pageSetup, views, headerFooter });
    sheet.columns = widths;
    for (const { number, height, cells } of rows) {
      const row = sheet.getRow(number);
      row.height = height;
      for (const { column, value, style } of cells) {
        const cell = row.getCell(column);
        cell.value = value;
        cell.style = { ...style };
      }
    }
    for (const range of model.merges) sheet.mergeCells(range);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };
}

interface AnnexRow {
  readonly number: number;
  readonly height: number;
  readonly cells: readonly { column: number; value: ExcelJS.CellValue; style: Partial<ExcelJS.Style> }[];
}

function readRows(sheet: ExcelJS.Worksheet): readonly AnnexRow[] {
  const rows: AnnexRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: AnnexRow["cells"][number][] = [];
    row.eachCell((cell, column) => {
      // Of merged cells the first has the value.
      const value = cell.master === cell ? cell.value : null;
      cells.push({ column, value, style: cell.style });
    });
    rows.push({ number, height: row.height, cells });
  });
  return rows;
}
