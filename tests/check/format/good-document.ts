/** A small plan whose Word file keeps every rule, and ways to spoil exactly one thing in it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkFormat } from "../../../src/check/format/index.ts";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { openTemplateLibrary } from "../../../src/io/template-library.ts";
import type { Format } from "../../../src/model/format.ts";
import { makePlan } from "../../../src/pipeline.ts";
import { readDocx } from "../../../src/read/docx/index.ts";
import { findParts } from "../../../src/recognise/index.ts";

const goodPlan = `
status: issued
issuer:
  supervisingAgency: UBND TỈNH LÀO CAI
  name: SỞ CÔNG THƯƠNG
  nameInText: Sở Công Thương
  code: SCT
  regime: thủ trưởng
  placeOfIssue: Lào Cai
documentCode: 05/KH-SCT
issuedOn: 09/02/2023
subject: Phát triển chợ nông thôn trên địa bàn tỉnh năm 2023
legalBases:
  - Căn cứ Quyết định số 1017/QĐ-UBND ngày 19 tháng 4 năm 2021 của Ủy ban nhân dân tỉnh Lào Cai về việc ban hành Chương trình phát triển chợ giai đoạn 2021 - 2030
  - Căn cứ Luật Thương mại ngày 14 tháng 6 năm 2005
opening: "Sở Công Thương ban hành Kế hoạch phát triển chợ nông thôn trên địa bàn tỉnh năm 2023, cụ thể như sau:"
body:
  sections:
    - heading: MỤC ĐÍCH
      clauses:
        - heading: Mục đích chung
          dashes:
            - Nâng cấp các chợ nông thôn đã xuống cấp, bảo đảm an toàn cho người mua và người bán trong mọi điều kiện thời tiết.
            - Thu hút hộ kinh doanh.
        - heading: Yêu cầu
          points:
            - Đúng tiến độ, đúng quy định.
            - Tiết kiệm, hiệu quả.
            - Công khai, minh bạch.
    - heading: KINH PHÍ
      paragraphs: Tổng kinh phí thực hiện là {{budget.total}} đồng ({{budget.totalInWords}}), chi tiết tại Phụ lục kèm theo.
    - heading: TỔ CHỨC THỰC HIỆN
      clauses:
        - Phòng Quản lý thương mại chủ trì thực hiện.
        - Các phòng liên quan phối hợp.
closing: Trên đây là Kế hoạch phát triển chợ nông thôn trên địa bàn tỉnh năm 2023, yêu cầu các đơn vị nghiêm túc thực hiện.
recipients: [UBND tỉnh, Lãnh đạo Sở, Các phòng thuộc Sở]
fileCopy: VT, QLTM
signatureBlock:
  signingAuthority: [KT. GIÁM ĐỐC]
  signer: { position: PHÓ GIÁM ĐỐC, fullName: Nguyễn Văn An }
annexes:
  - title: DỰ TOÁN KINH PHÍ
    budget:
      moneyUnit: nghìn đồng
      columns: [{ id: amount, title: Kinh phí, kind: amount }]
      rows:
        - { title: Sửa chữa chợ, values: { amount: "108.000" } }
        - { title: Tập huấn, values: { amount: "12.000" } }
      total: { position: last }
`;

export interface GoodDocument {
  readonly bytes: Uint8Array;
  readonly format: Format;
}

/** The good plan as printed; with a date before 05/3/2020 it is set by the circular of 2011. */
export async function makeGoodDocument(issuedOn = "09/02/2023"): Promise<GoodDocument> {
  const templates = await openTemplateLibrary();
  if (templates.value === undefined) throw new Error("The templates cannot be opened.");
  const bytes = strToU8(goodPlan.replace("09/02/2023", issuedOn));
  const source = { path: "plan.yaml", bytes, loadSibling: async () => undefined };
  const { value, diagnostics } = await makePlan({ source, templates: templates.value });
  const docx = value?.files.find(({ name }) => name.endsWith(".docx"));
  if (value === undefined || docx === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return { bytes: docx.bytes, format: value.format };
}

/** A change of one part of the package. */
export interface Spoiling {
  readonly part: string;
  readonly change: (xml: string) => string;
}

/** Replaces the first place of a text; a text that is not there would make the test say nothing. */
export function replacing(part: string, wanted: string, replacement: string): Spoiling {
  return { part, change: (xml) => replaceOnce(xml, wanted, replacement) };
}

/** Replaces inside the paragraph (or run) that holds a text. */
export function replacingAt(anchor: string, wanted: string, replacement: string): Spoiling {
  return {
    part: "word/document.xml",
    change: (xml) => {
      const at = xml.indexOf(anchor);
      const start = xml.lastIndexOf("<w:p>", at);
      const end = xml.indexOf("</w:p>", at);
      if (at === -1 || start === -1) throw new Error(`“${anchor}” is not in the document.`);
      return xml.slice(0, start) + replaceOnce(xml.slice(start, end), wanted, replacement) + xml.slice(end);
    },
  };
}

/** Replaces inside the definition of one style. */
export function restyling(styleId: string, wanted: string, replacement: string): Spoiling {
  return {
    part: "word/styles.xml",
    change: (xml) => {
      const start = xml.indexOf(`w:styleId="${styleId}"`);
      const end = xml.indexOf("</w:style>", start);
      if (start === -1) throw new Error(`There is no style ${styleId}.`);
      return xml.slice(0, start) + replaceOnce(xml.slice(start, end), wanted, replacement) + xml.slice(end);
    },
  };
}

function replaceOnce(xml: string, wanted: string, replacement: string): string {
  if (!xml.includes(wanted)) throw new Error(`“${wanted}” is not there.`);
  return xml.replace(wanted, () => replacement);
}

/** The package with one thing changed. */
export function spoil(bytes: Uint8Array, { part, change }: Spoiling): Uint8Array {
  const parts = unzipSync(bytes);
  const old = parts[part];
  if (old === undefined) throw new Error(`The package has no part ${part}.`);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(old))) });
}

/** What the rules say of a Word file. */
export function findingsIn(bytes: Uint8Array, format: Format): readonly Diagnostic[] {
  const { value, diagnostics } = readDocx(bytes);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return checkFormat(value, findParts(value, format.spec), format);
}
