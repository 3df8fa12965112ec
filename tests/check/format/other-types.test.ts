/** Documents of other types than plans, and plans that another document issues: none is scolded for not being a plan. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Format } from "../../../src/model/format.ts";
import { packageOf, paragraph, section, table } from "./foreign-document.ts";
import { centre, heads, rules } from "./foreign-heads.ts";
import { body, foots, title } from "./foreign-layouts.ts";
import { findingsIn, makeGoodDocument } from "./good-document.ts";

const head = (code: string): string => heads.twoRows(rules.border).replace("05/KH-SCT", code);
const line = (text: string): string => paragraph(text, body);
const bold = { ...centre, size: 14, bold: true };
const typed = (name: string): string => title(rules.border).replace("KẾ HOẠCH", name);
const end = line("Đề nghị các đơn vị nghiêm túc thực hiện các nội dung trên./.");
const asAbove = foots.table.replace("- UBND tỉnh;", "- Như trên;");
const list = ["- Sở Tài chính;", "- Sở Y tế."].map((text) => paragraph(text, { left: 2800 })).join("");
const attached = paragraph(
  "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 09 tháng 02 năm 2023\ncủa Ủy ban nhân dân tỉnh)",
  { ...centre, italic: true },
);
const plan = line("I. MỤC ĐÍCH").replace("<w:rPr>", "<w:rPr><w:b/>") + end;
const bareHead = heads
  .twoRows(rules.border)
  .replace("Số: 05/KH-SCT", "")
  .replace("Lào Cai, ngày 09 tháng 02 năm 2023", "");
const bareTitle = paragraph("KẾ HOẠCH", bold) + paragraph("Phát triển chợ nông thôn năm 2023", bold);
const minutes = table(
  [4677, 4678],
  [
    [
      paragraph("THƯ KÝ", bold) + paragraph("Lê Văn Bình", bold),
      paragraph("CHỦ TỌA", bold) + paragraph("Trần An", bold),
    ],
  ],
);
const recipientsBelow =
  paragraph("Nơi nhận:", { size: 12, bold: true, italic: true }) + paragraph("- Lưu: VT, TH.", { size: 11 });

const documents: readonly (readonly [what: string, bodyXml: string])[] = [
  [
    "a letter to one body",
    head("12/SCT-QLTM") +
      paragraph("V/v phát triển chợ nông thôn", { ...centre, size: 12 }) +
      paragraph("Kính gửi: Sở Tài chính.", centre) +
      end +
      asAbove,
  ],
  [
    "a letter to several bodies from a unit with small letters in its name",
    head("12/SGDĐT-GDTrH") +
      paragraph("V/v phát triển chợ nông thôn", { ...centre, size: 12 }) +
      paragraph("Kính gửi:", centre) +
      list +
      end +
      asAbove,
  ],
  [
    "a letter that encloses a form of a plan",
    head("12/SCT-QLTM") +
      paragraph("V/v phát triển chợ nông thôn", { ...centre, size: 12 }) +
      paragraph("Kính gửi: Sở Tài chính.", centre) +
      end +
      asAbove +
      paragraph("KẾ HOẠCH", bold),
  ],
  [
    "a report with an address",
    head("05/BC-SCT") + typed("BÁO CÁO") + paragraph("Kính gửi: UBND tỉnh.", centre) + end + asAbove,
  ],
  ["a proposal", head("05/TTr-SCT") + typed("TỜ TRÌNH") + paragraph("Kính gửi: UBND tỉnh.", centre) + end + asAbove],
  ["a slip", head("05/PC-SCT") + typed("PHIẾU CHUYỂN") + paragraph("Kính gửi: Sở Tài chính.", centre) + end + asAbove],
  [
    "an invitation",
    head("05/GM-SCT") + typed("GIẤY MỜI") + paragraph("Kính gửi: Sở Tài chính.", centre) + end + asAbove,
  ],
  ["a recommendation without a subject", head("05/GGT-SCT") + paragraph("GIẤY GIỚI THIỆU", bold) + end + foots.table],
  ["a plan of two bodies", head("05/KHPH-SCT-STC") + typed("KẾ HOẠCH PHỐI HỢP") + plan + foots.twoSigners],
  ["minutes signed above their recipients", head("05/BB-SCT") + typed("BIÊN BẢN") + end + minutes + recipientsBelow],
  [
    "a draft that says which one it is",
    head("05/KH-SCT") +
      bareTitle +
      paragraph("(Dự thảo lần 2)", { ...centre, italic: true }) +
      rules.border(30, 165) +
      plan +
      foots.table,
  ],
  ["a plan that a decision issues", bareHead + bareTitle + attached + plan],
  ["the same without a head", bareTitle + attached + plan],
];

describe("a document of another type", () => {
  let format: Format;
  beforeAll(async () => {
    format = (await makeGoodDocument()).format;
  });

  const complaints = (bodyXml: string): readonly string[] =>
    findingsIn(packageOf(bodyXml + section(1)), format).map(({ rule, message }) => `${rule} ${message}`);

  it.each(documents)("is not scolded: %s", (_what, bodyXml) => {
    expect(complaints(bodyXml)).toEqual([]);
  });

  it("is judged all the same", () => {
    const letter = (code: string): string => head(code) + paragraph("V/v chợ", { ...centre, size: 12 }) + end + asAbove;
    expect(complaints(letter("12/SCT"))).toEqual([expect.stringMatching(/^ND30-SK02/u)]);
    expect(complaints(letter("5/SCT-QLTM"))).toEqual([expect.stringMatching(/^ND30-SK03/u)]);
    const unsigned = head("05/KH-SCT") + title(rules.border) + plan;
    expect(complaints(unsigned)).toContain("ND30-KY07 Không thấy họ tên người ký.");
  });

  it("is told that the rule under its title is missing, though the head has drawn lines", () => {
    const plain = heads.twoRows(rules.drawing) + bareTitle + paragraph("") + plan + foots.table;
    expect(complaints(plain)).toEqual([expect.stringMatching(/^ND30-TL03/u)]);
    const inHead = heads.twoRows((mm) => rules.drawing(mm) + rules.drawing(32));
    expect(complaints(inHead + bareTitle + paragraph("") + plan + foots.table)).toEqual([]);
  });

  it("may say to whom a notice goes, though the law has no such line", () => {
    const notice =
      head("05/TB-SCT") + typed("THÔNG BÁO") + paragraph("Kính gửi: Sở Tài chính.", centre) + end + asAbove;
    const found = findingsIn(packageOf(notice + section(1)), format);
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["ND30-NN05", "warning"],
      ["ND30-NN05", "warning"],
    ]);
  });
});
