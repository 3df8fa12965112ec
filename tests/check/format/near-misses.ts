/** Documents that come close to breaking a rule and keep it: for each rule something that no one must be scolded for. */

import { added, body, cutAt, directly, everywhere, retyped, tabled, together } from "./changes.ts";
import { replacing, replacingAt, restyling, type Spoiling } from "./good-document.ts";

const budget = (...rows: readonly (readonly string[])[]): Spoiling =>
  tabled([["STT", "Nội dung", "Kinh phí"], ...rows]);

/** Nothing at all may be found in them. */
export const nearMisses: readonly (readonly [rule: string, what: string, Spoiling])[] = [
  ["ND30-PG01", "A4 in round millimetres", everywhere('w:w="11906" w:h="16838"', 'w:w="11907" w:h="16840"')],
  ["ND30-PG02", "a top margin of 19.8 mm", replacing(body, 'w:top="1134"', 'w:top="1123"')],
  ["ND30-PG03", "a right margin of 20 mm", replacing(body, 'w:right="850"', 'w:right="1134"')],
  [
    "ND30-PG04",
    "other fonts for scripts that are not there",
    directly(
      "Thu hút hộ",
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Arial" w:eastAsia="MS Mincho"/>',
    ),
  ],
  ["ND30-PG05", "a black that is not quite black", directly("Thu hút hộ", '<w:color w:val="0D0D0D"/>')],
  ["ND30-PG06", "a number of size 13", restyling("KHPageNumber", 'w:sz w:val="28"', 'w:sz w:val="26"')],
  [
    "ND30-PG07",
    "a first page with words on top",
    replacing("word/header2.xml", "</w:pPr>", "</w:pPr><w:r><w:t>DỰ THẢO</w:t></w:r>"),
  ],
  ["ND30-PG08", "no number to start from", replacing(body, '<w:pgNumType w:start="1"/>', "")],
  ["ND30-PG09", "letters of a people's name", added("Thu hút hộ người Ê Đê, Xơ Đăng.")],
  ["ND30-HD01", "the other place of the tone", retyped("CỘNG HÒA", "CỘNG HOÀ")],
  ["ND30-HD02", "size 13", restyling("KHNationalMotto", 'w:sz w:val="28"', 'w:sz w:val="26"')],
  [
    "ND30-HD03",
    "a rule a little shorter",
    replacingAt("Độc lập", "</w:pPr>", '<w:ind w:left="0" w:right="0"/></w:pPr>'),
  ],
  ["ND30-HD04", "size 12", restyling("KHIssuerName", 'w:sz w:val="26"', 'w:sz w:val="24"')],
  ["ND30-HD05", "the shortest rule", replacing(body, 'w:left="1349" w:right="1349"', 'w:left="1450" w:right="1450"')],
  ["ND30-HD06", "size 12", restyling("KHSupervisingAgency", 'w:sz w:val="26"', 'w:sz w:val="24"')],
  [
    "ND30-HD06",
    "a name of the issuer in two lines that looks like two bodies",
    together(
      retyped("UBND TỈNH LÀO CAI", "VĂN PHÒNG HĐND VÀ"),
      directly("VĂN PHÒNG HĐND VÀ", "<w:b/>"),
      retyped("SỞ CÔNG THƯƠNG", "UBND XÃ AN PHÚ"),
    ),
  ],
  [
    "ND30-HD08",
    "a column just wide enough",
    replacingAt("CỘNG HÒA", "</w:pPr>", '<w:ind w:left="80" w:right="80"/></w:pPr>'),
  ],
  ["ND30-SK01", "no space after the colon", retyped("Số: 05/", "Số:05/")],
  ["ND30-SK02", "a drafting unit in the symbol", everywhere("05/KH-SCT", "05/KH-SCT-QLTM")],
  ["ND30-SK03", "10", everywhere(" 05/KH", " 10/KH")],
  ["ND30-SK04", "a blank number", retyped("Số: 05/", "Số:        /")],
  ["ND30-SK05", "a programme", together(retyped("KẾ HOẠCH<", "CHƯƠNG TRÌNH<"), everywhere(" 05/KH-", " 05/CTr-"))],
  [
    "ND30-SK06",
    "the stroke where it belongs",
    together(retyped("SỞ CÔNG THƯƠNG", "BAN ĐIỀU HÀNH"), everywhere("/KH-SCT", "/KH-BĐH")),
  ],
  ["ND30-SK07", "the two thousand and twenty-third document", everywhere(" 05/KH", " 2023/KH")],
  ["ND30-DD01", "a city of several words", retyped("Lào Cai, ngày", "Thành phố Hồ Chí Minh, ngày")],
  ["ND30-DD02", "day 10", everywhere("ngày 09 tháng 02", "ngày 10 tháng 02")],
  ["ND30-DD03", "March", everywhere("tháng 02 năm 2023", "tháng 3 năm 2023")],
  ["ND30-DD04", "the last day of February", everywhere("ngày 09 tháng 02", "ngày 28 tháng 02")],
  ["ND30-DD05", "a ward called by its number", retyped("Lào Cai, ngày", "Phường 15, ngày")],
  ["ND30-DD07", "New Year's Day", everywhere("ngày 09 tháng 02", "ngày 01 tháng 01")],
  ["ND30-TL01", "size 13", restyling("KHDocumentType", 'w:sz w:val="28"', 'w:sz w:val="26"')],
  ["ND30-TL02", "many abbreviations", retyped("Phát triển chợ nông thôn", "Phát triển chợ OCOP, HTX, UBND, HĐND")],
  [
    "ND30-TL03",
    "a subject a little shorter",
    retyped(
      "Phát triển chợ nông thôn trên địa bàn tỉnh năm 2023<",
      "Phát triển chợ ở nông thôn địa bàn tỉnh năm 2023<",
    ),
  ],
  [
    "ND30-TL04",
    "a bracket at the end",
    retyped(
      "Phát triển chợ nông thôn trên địa bàn tỉnh năm 2023<",
      "Phát triển chợ nông thôn trên địa bàn tỉnh (đợt 2)<",
    ),
  ],
  [
    "ND30-CC01",
    "an upright run of spaces",
    replacing(
      body,
      "năm 2005.</w:t></w:r>",
      'năm 2005.</w:t></w:r><w:r><w:rPr><w:i w:val="0"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>',
    ),
  ],
  ["ND30-CC02", "a bracket before the stop", replacing(body, "năm 2005.<", "năm 2005 (sửa đổi năm 2019).<")],
  ["ND30-CC03", "a day with strokes", replacing(body, "ngày 14 tháng 6 năm 2005.", "ngày 14/6/2005.")],
  [
    "ND30-CC04",
    "the number of a resolution",
    replacing(
      body,
      "Luật Thương mại ngày 14 tháng 6 năm 2005.",
      "Nghị quyết số 36/2005/QH11 ngày 14 tháng 6 năm 2005 của Quốc hội về chợ.",
    ),
  ],
  [
    "ND30-CC06",
    "a comma between basis and lead-in",
    retyped("Sở Công Thương ban hành", "Căn cứ tình hình thực tế, Sở Công Thương ban hành"),
  ],
  [
    "ND30-ND01",
    "a raised mark of a note",
    replacing(
      body,
      "kinh doanh.</w:t></w:r>",
      'kinh doanh.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>',
    ),
  ],
  ["ND30-ND02", "a short line at the left", replacingAt("Thu hút hộ", "</w:pPr>", '<w:jc w:val="left"/></w:pPr>')],
  ["ND30-ND03", "1 cm", replacingAt("Thu hút hộ", "</w:pPr>", '<w:ind w:firstLine="567"/></w:pPr>')],
  [
    "ND30-ND04",
    "the space after the paragraph above",
    together(
      replacingAt("Thu hút hộ", "</w:pPr>", '<w:spacing w:before="0"/></w:pPr>'),
      replacingAt("Nâng cấp", "</w:pPr>", '<w:spacing w:after="120"/></w:pPr>'),
    ),
  ],
  [
    "ND30-ND05",
    "exactly 17 pt",
    replacingAt("Thu hút hộ", "</w:pPr>", '<w:spacing w:line="340" w:lineRule="exact"/></w:pPr>'),
  ],
  [
    "ND30-ND06",
    "clauses counted on from section to section",
    together(retyped("1. Phòng Quản lý", "3. Phòng Quản lý"), retyped("2. Các phòng", "4. Các phòng")),
  ],
  [
    "ND30-ND07",
    "a point with a bold beginning",
    replacing(
      body,
      "a) Đúng tiến độ, ",
      'a) </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Đúng tiến độ,</w:t></w:r><w:r><w:t xml:space="preserve"> ',
    ),
  ],
  [
    "ND30-ND08",
    "a colon after every heading of a level",
    together(retyped("1. Mục đích chung<", "1. Mục đích chung:<"), retyped("2. Yêu cầu<", "2. Yêu cầu:<")),
  ],
  ["ND30-ND09", "spaces after the last mark", replacing(body, "thực hiện./.", "thực hiện./.  ")],
  [
    "ND30-ND10",
    "a sentence that leads into the next paragraph",
    together(
      cutAt("yêu cầu các đơn vị", " nghiêm túc"),
      replacing(body, "yêu cầu các đơn vị<", "yêu cầu các đơn vị:<"),
    ),
  ],
  ["ND30-ND11", "loan words and names of places", added("Tiêm vắcxin, mua ôtô tại Krông Búk, ĐVT: đồng.")],
  [
    "ND30-ND12",
    "a quotation over two paragraphs",
    together(
      added("Thực hiện: “Thu hút hộ."),
      retyped("a) Đúng tiến độ, đúng quy định.", "a) Đúng tiến độ, đúng quy định”."),
    ),
  ],
  ["ND30-ND13", "the same dash", added("Thu hút hộ giai đoạn 2026 - 2030.")],
  [
    "ND30-ND14",
    "a paragraph with another goal",
    added(
      "Nâng cấp các trường nông thôn đã xuống cấp, bảo đảm an toàn cho người học và người dạy trong mọi điều kiện thời tiết.",
    ),
  ],
  ["ND30-ND15", "the number of a note", added("Thu hút hộ kinh doanh [1].")],
  ["ND30-ND15", "the dots of a form in an annex", retyped("Tập huấn", "Tập huấn: ………………")],
  ["ND30-ND16", "one spelling", added("Bảo đảm thu hút hộ.")],
  ["ND30-VD01", "a document cited before", added("Thực hiện Quyết định số 1017/QĐ-UBND.")],
  [
    "ND30-VD02",
    "the code of a party's programme",
    added("Thực hiện Chương trình hành động số 05-CTrHĐ/TU ngày 05/01/2023 của Tỉnh ủy."),
  ],
  ["ND30-VD03", "a list of twelve", added("Hoàn thành danh mục 12 chợ, phần trăm hộ đạt 90%.")],
  ["ND30-KY01", "an order", retyped("KT. GIÁM ĐỐC", "TL. GIÁM ĐỐC")],
  ["ND30-KY06", "a name that looks like a degree", retyped("Nguyễn Văn An", "Thạc Thị Tiến Sĩ")],
  ["ND30-KY07", "a rank of the police", retyped("Nguyễn Văn An", "Thiếu tá Nguyễn Văn An")],
  ["ND30-KY07", "a name of another people", retyped("Nguyễn Văn An", "Y Bih Niê")],
  ["ND30-NN01", "a space at the end", retyped("Nơi nhận:", "Nơi nhận: ")],
  ["ND30-NN02", "a recipient with a bracket", retyped("- UBND tỉnh;", "- UBND tỉnh (để báo cáo);")],
  [
    "ND30-NN02",
    "a recipient that goes on in the next line",
    retyped("- Lãnh đạo Sở;", "- Lãnh đạo Sở,</w:t><w:br/><w:t>các phòng thuộc Sở;"),
  ],
  ["ND30-NN03", "a semicolon after a bracket", retyped("- Lãnh đạo Sở;", "- Lãnh đạo Sở (b/c);")],
  ["ND30-NN04", "the number of copies", retyped("- Lưu: VT, QLTM.", "- Lưu: VT, QLTM (3).")],
  ["ND30-NN05", "the same words in the body", added("Thu hút hộ như trên.")],
  [
    "ND30-PL01",
    "another word for the annex",
    replacing(body, ", chi tiết tại Phụ lục kèm theo.", " (có biểu kèm theo)."),
  ],
  ["ND30-PL02", "a stop after the label", retyped("Phụ lục<", "Phụ lục <")],
  ["ND30-PL03", "a title of size 13", restyling("KHAnnexTitle", 'w:sz w:val="28"', 'w:sz w:val="26"')],
  [
    "ND30-PL04",
    "a blank number and day",
    replacing(body, "Kế hoạch số 05/KH-SCT ngày 09 tháng 02", "Kế hoạch số      /KH-SCT ngày      tháng 02"),
  ],
  [
    "ND30-PL05",
    "an annex on pages turned aside",
    {
      part: body,
      change: (xml) => {
        const at = xml.lastIndexOf('w:w="11906" w:h="16838" w:orient="portrait"');
        const turned = 'w:w="16838" w:h="11906" w:orient="landscape"';
        return xml.slice(0, at) + turned + xml.slice(at + turned.length - 1);
      },
    },
  ],
  ["ND30-PL06", "a table as wide as the page", replacing(body, '<w:gridCol w:w="4772"/>', '<w:gridCol w:w="4990"/>')],
  [
    "BUDGET-NS01",
    "a column of prices between the figures",
    tabled([
      ["STT", "Nội dung", "Tổng cộng", "Số lượng", "Đơn giá"],
      ["1", "Sửa chữa chợ", "80.000", "4", "20.000"],
      ["2", "Tập huấn", "40.000", "10", "4.000"],
      ["", "TỔNG CỘNG", "120.000", "", ""],
    ]),
  ],
  [
    "BUDGET-NS02",
    "rows with parts below them",
    budget(
      ["I", "Sửa chữa chợ", "108.000"],
      ["1", "Mái", "100.000"],
      ["2", "Nền", "8.000"],
      ["II", "Tập huấn", "12.000"],
      ["", "TỔNG CỘNG", "120.000"],
    ),
  ],
  [
    "BUDGET-NS03",
    "a rough amount",
    replacing(body, "120.000.000 đồng (Một trăm hai mươi triệu đồng)", "khoảng 125.000.000 đồng"),
  ],
  [
    "BUDGET-NS04",
    "in a round sum",
    replacing(body, "(Một trăm hai mươi triệu đồng), chi", "(Một trăm hai mươi triệu đồng chẵn), chi"),
  ],
  ["BUDGET-NS05", "the unit in short", retyped("Đơn vị tính: nghìn đồng", "ĐVT: nghìn đồng")],
  ["BUDGET-NS06", "a decimal comma", added("Thu hút 1,25 triệu hộ, đạt 12,5%.")],
  ["ND30-VH01", "capitals throughout", added("Báo cáo SỞ TÀI CHÍNH.")],
  ["ND30-VH02", "a body of the party", added("Thu hút hộ của Tỉnh ủy Lào Cai.")],
  ["ND30-VH03", "the name of an agency", added("Thu hút hộ của Ủy ban nhân dân tỉnh.")],
  ["ND30-VH04", "how often a month", added("Thu hút hộ trong tháng hai lần.")],
  ["BATCH-DL04", "a name as long as the register takes", retyped("Nguyễn Văn An", `Nguyễn${" Văn".repeat(9)} An`)],
];
