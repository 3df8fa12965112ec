/** What others make of the same work: docxtemplater filling the same text, exceljs writing the same annex by hand. */
import Docxtemplater from "docxtemplater";
import ExcelJS from "exceljs";
import PizZip from "pizzip";

/** Text of a paragraph in document.xml that holds enough words to be a place worth filling. */
const fillable = /<w:t xml:space="preserve">([^<{}]{25,})<\/w:t>/g;

export interface FilledTemplate {
  readonly places: number;
  readonly fill: () => Uint8Array;
}

/** Turns a finished document into a template with `places` tags and fills it with the words it held before. */
export function docxtemplaterPeer(docx: Uint8Array, places: number): FilledTemplate {
  const source = new PizZip(docx);
  const xml = source.file("word/document.xml")?.asText() ?? "";
  const data: Record<string, string> = {};
  const tagged = xml.replace(fillable, (whole: string, text: string) => {
    const place = Object.keys(data).length;
    if (place >= places) return whole;
    data[`p${place}`] = text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return `<w:t xml:space="preserve">{p${place}}</w:t>`;
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

/** An annex of 8 rows × 14 columns with borders and sums, as one writes it with exceljs alone. */
export async function exceljsPeer(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Kinh phí");
  const border = { style: "thin" } as const;
  sheet.addRow(["TỔNG DỰ TOÁN KINH PHÍ"]);
  sheet.addRow(["STT", "Nội dung", ...Array.from({ length: 12 }, (_, column) => `Cột ${column + 1}`)]);
  const first = 4;
  sheet.addRow(["", "Tổng", ...Array.from({ length: 12 }, (_, column) => sumOf(column, first))]);
  for (let year = 0; year < 7; year += 1) {
    sheet.addRow([String(year + 1), `Năm ${2019 + year}`, ...Array.from({ length: 12 }, (_, c) => 1000 * (c + year))]);
  }
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.border = { top: border, left: border, bottom: border, right: border };
      cell.numFmt = "#,##0";
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sumOf(column: number, first: number): { formula: string; result: number } {
  const letter = String.fromCharCode(67 + column);
  const result = Array.from({ length: 7 }, (_, year) => 1000 * (column + year)).reduce((sum, value) => sum + value, 0);
  return { formula: `SUM(${letter}${first}:${letter}${first + 6})`, result };
}
