import { beforeAll, describe, expect, it } from "vitest";
import { layoutRules } from "../../../src/check/format/index.ts";
import {
  findingsIn,
  type GoodDocument,
  makeGoodDocument,
  replacing,
  replacingAt,
  restyling,
  type Spoiling,
  spoil,
} from "./good-document.ts";

const body = "word/document.xml";
const retyped = (wanted: string, replacement: string): Spoiling => replacing(body, `>${wanted}`, `>${replacement}`);
const directly = (anchor: string, property: string): Spoiling =>
  replacingAt(anchor, "</w:pPr><w:r>", `</w:pPr><w:r><w:rPr>${property}</w:rPr>`);
const unruled = (anchor: string): Spoiling => ({
  part: body,
  change: (xml) => {
    const at = xml.indexOf("<w:pBdr>", xml.indexOf(anchor));
    return xml.slice(0, at) + xml.slice(xml.indexOf("</w:pBdr>", at) + "</w:pBdr>".length);
  },
});
const everywhere = (wanted: string, replacement: string): Spoiling => ({
  part: body,
  change: (xml) => xml.replaceAll(wanted, replacement),
});
const sectionBreak = /<w:sectPr>.*?<\/w:sectPr>(?=<\/w:pPr>)/s;

/** Each change breaks one rule, and no other one. */
const spoilings: readonly (readonly [rule: string, fault: string, Spoiling])[] = [
  ["ND30-PG01", "Letter paper", replacing(body, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  ["ND30-PG02", "top margin of 15 mm", replacing(body, 'w:top="1134"', 'w:top="850"')],
  ["ND30-PG02", "bottom margin of 30 mm", replacing(body, 'w:bottom="1134"', 'w:bottom="1701"')],
  ["ND30-PG03", "left margin of 25 mm", replacing(body, 'w:left="1701" w:header', 'w:left="1417" w:header')],
  ["ND30-PG04", "a run in Calibri", directly("Thu hút hộ", '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>')],
  ["ND30-PG06", "number at the left", restyling("KHPageNumber", 'w:jc w:val="center"', 'w:jc w:val="left"')],
  ["ND30-PG06", "number in italics", restyling("KHPageNumber", "<w:rPr>", "<w:rPr><w:i/>")],
  ["ND30-PG07", "no separate first page", replacing(body, "<w:titlePg/>", "")],
  ["ND30-PG09", "loose tone marks", retyped("- Thu hút hộ", `- ${"Thu hút hộ".normalize("NFD")}`)],
  ["ND30-HD01", "not bold", restyling("KHNationalName", "<w:b/>", "")],
  ["ND30-HD01", "a word missing", retyped("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "CỘNG HÒA XÃ HỘI")],
  ["ND30-HD02", "a dash for the hyphen", retyped("Độc lập - Tự do", "Độc lập – Tự do")],
  ["ND30-HD02", "italics", restyling("KHNationalMotto", "<w:b/>", "<w:b/><w:i/>")],
  ["ND30-HD03", "no rule", unruled("Độc lập")],
  ["ND30-HD04", "not bold", restyling("KHIssuerName", "<w:b/>", "")],
  [
    "ND30-HD05",
    "rule as long as the name",
    replacing(body, 'w:left="1349" w:right="1349"', 'w:left="900" w:right="900"'),
  ],
  ["ND30-HD06", "bold", restyling("KHSupervisingAgency", "<w:rPr>", "<w:rPr><w:b/>")],
  ["ND30-SK01", "no colon", retyped("Số: 05", "Số 05")],
  ["ND30-SK01", "size 14", restyling("KHDocumentCode", 'w:sz w:val="26"', 'w:sz w:val="28"')],
  ["ND30-SK02", "a year inside", everywhere("05/KH-SCT", "05/2023/KH-SCT")],
  ["ND30-SK03", "5 without its zero", everywhere(" 05/KH", " 5/KH")],
  ["ND30-SK04", "a space before the stroke", replacing(body, "Số: 05/", "Số: 05 /")],
  ["ND30-SK05", "the code of a report", everywhere(" 05/KH-", " 05/BC-")],
  ["ND30-DD01", "no comma", retyped("Lào Cai, ngày", "Lào Cai ngày")],
  ["ND30-DD01", "upright", restyling("KHPlaceAndDate", "<w:i/>", "")],
  ["ND30-DD02", "9 without its zero", retyped("Lào Cai, ngày 09", "Lào Cai, ngày 9")],
  ["ND30-DD03", "2 without its zero", replacing(body, "tháng 02 năm 2023</w:t>", "tháng 2 năm 2023</w:t>")],
  ["ND30-DD04", "30 February", everywhere("ngày 09 tháng 02", "ngày 30 tháng 02")],
  ["ND30-TL01", "ordinary letters", retyped("KẾ HOẠCH<", "Kế hoạch<")],
  [
    "ND30-TL02",
    "capitals",
    retyped("Phát triển chợ nông thôn trên địa bàn tỉnh", "PHÁT TRIỂN CHỢ NÔNG THÔN TRÊN ĐỊA BÀN TỈNH"),
  ],
  ["ND30-TL02", "at the left", replacingAt(">Phát triển chợ", "</w:pPr>", '<w:jc w:val="left"/></w:pPr>')],
  ["ND30-TL03", "no rule", unruled(">Phát triển chợ")],
  ["ND30-CC01", "upright", restyling("KHLegalBasis", "<w:i/>", "")],
  ["ND30-CC02", "a comma at the end", replacing(body, "năm 2005.<", "năm 2005,<")],
  ["ND30-CC03", "no date", replacing(body, " ngày 14 tháng 6 năm 2005.", ".")],
  ["ND30-ND01", "size 16", directly("Thu hút hộ", '<w:sz w:val="32"/>')],
  ["ND30-ND02", "at the left", replacingAt("Nâng cấp", "</w:pPr>", '<w:jc w:val="left"/></w:pPr>')],
  ["ND30-ND03", "2 cm", replacingAt("Thu hút hộ", "</w:pPr>", '<w:ind w:firstLine="1134"/></w:pPr>')],
  ["ND30-ND04", "no space", replacingAt("Thu hút hộ", "</w:pPr>", '<w:spacing w:before="0" w:after="0"/></w:pPr>')],
  [
    "ND30-ND05",
    "double lines",
    replacingAt("Thu hút hộ", "</w:pPr>", '<w:spacing w:line="480" w:lineRule="auto"/></w:pPr>'),
  ],
  [
    "ND30-ND05",
    "exactly 14 pt",
    replacingAt("Thu hút hộ", "</w:pPr>", '<w:spacing w:line="280" w:lineRule="exact"/></w:pPr>'),
  ],
  ["ND30-ND06", "b) left out", retyped("c) Công khai", "d) Công khai")],
  ["ND30-ND07", "a section not in capitals", retyped("II. KINH PHÍ", "II. Kinh phí")],
  ["ND30-ND07", "a bold point", directly("a) Đúng", "<w:b/>")],
  ["ND30-ND09", "a full stop only", replacing(body, "thực hiện./.", "thực hiện.")],
  ["ND30-ND09", "twice", retyped("- Thu hút hộ kinh doanh.", "- Thu hút hộ kinh doanh./.")],
  ["ND30-ND15", "a place to fill", retyped("- Thu hút hộ", "- Thu hút {{soHo}} hộ")],
  ["ND30-KY01", "no full stop", retyped("KT. GIÁM ĐỐC", "KT GIÁM ĐỐC")],
  ["ND30-KY01", "not bold", restyling("KHAuthority", "<w:b/>", "")],
  ["ND30-KY06", "a degree", retyped("Nguyễn Văn An", "TS. Nguyễn Văn An")],
  ["ND30-KY07", "capitals", retyped("Nguyễn Văn An", "NGUYỄN VĂN AN")],
  ["ND30-NN01", "upright", restyling("KHRecipientsHeading", "<w:i/>", "")],
  ["ND30-NN02", "size 12", restyling("KHRecipient", 'w:sz w:val="22"', 'w:sz w:val="24"')],
  ["ND30-NN03", "a comma", retyped("- Lãnh đạo Sở;", "- Lãnh đạo Sở,")],
  ["ND30-NN04", "no VT", retyped("- Lưu: VT, QLTM.", "- Lưu: QLTM.")],
  ["ND30-NN05", "Như trên", retyped("- UBND tỉnh;", "- Như trên;")],
  ["ND30-PL01", "no word of the annex", replacing(body, ", chi tiết tại Phụ lục kèm theo.", ".")],
  ["ND30-PL02", "a number for the only one", retyped("Phụ lục<", "Phụ lục I<")],
  ["ND30-PL03", "capitals", retyped("Phụ lục<", "PHỤ LỤC<")],
  ["ND30-PL04", "another number", replacing(body, "Kế hoạch số 05/KH-SCT", "Kế hoạch số 06/KH-SCT")],
  ["ND30-PL04", "another day", replacing(body, "SCT ngày 09 tháng 02", "SCT ngày 10 tháng 02")],
  ["ND30-PL05", "one section for all", { part: body, change: (xml) => xml.replace(sectionBreak, "") }],
  [
    "BUDGET-NS03",
    "another sum",
    replacing(body, "120.000.000 đồng (Một trăm hai mươi triệu đồng)", "125.000.000 đồng"),
  ],
  ["BUDGET-NS04", "other words", replacing(body, "đồng (Một trăm hai mươi", "đồng (Một trăm ba mươi")],
  ["BUDGET-NS04", "other words under the table", retyped("(Một trăm hai mươi", "(Một trăm ba mươi")],
  ["BUDGET-NS05", "no unit", retyped("Đơn vị tính: nghìn đồng", "Số liệu năm 2023")],
  ["BUDGET-NS05", "unit at the left", restyling("KHMoneyUnitLine", 'w:jc w:val="right"', 'w:jc w:val="left"')],
];

describe("rules about a Word document", () => {
  let good: GoodDocument;
  beforeAll(async () => {
    good = await makeGoodDocument();
  });

  it("finds nothing in the good document", () => {
    expect(findingsIn(good.bytes, good.format)).toEqual([]);
  });

  it.each(spoilings)("%s finds %s, and nothing else does", (rule, _fault, spoiling) => {
    const findings = findingsIn(spoil(good.bytes, spoiling), good.format);
    expect([...new Set(findings.map((finding) => finding.rule))], JSON.stringify(findings, undefined, 1)).toEqual([
      rule,
    ]);
  });

  it("shows every rule able to fail", () => {
    const shown = new Set(spoilings.map(([rule]) => rule));
    expect(layoutRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it("has each rule once, and all of the first wave", () => {
    const ids = layoutRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(53);
  });
});

describe("the circular of 2011", () => {
  it("wants page numbers at the right of the bottom margin and leaves font and bases free", async () => {
    const old = await makeGoodDocument("09/02/2019");
    expect(old.format.spec.id).toBe("tt01");
    const upright = spoil(old.bytes, restyling("KHLegalBasis", "<w:i/>", ""));
    const comma = spoil(upright, replacing(body, "năm 2005.<", "năm 2005,<"));
    expect(findingsIn(comma, old.format)).toEqual([]);
    const { format } = await makeGoodDocument();
    expect(findingsIn(old.bytes, format).map(({ rule }) => rule)).toContain("ND30-PG06");
  });
});
