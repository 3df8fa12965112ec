/** What reading does to the lines of copied, extracted and scanned texts. */
import { describe, expect, it } from "vitest";
import { decodeDocument, readTextLines } from "../../../src/read/text/index.ts";

const texts = (typed: string): readonly string[] => readTextLines(typed).lines.map(({ text }) => text);

describe("lines that only the width of a page has cut", () => {
  it.each([
    ["a sentence that goes on small", "nâng cao nhận thức cho\ncán bộ.", ["nâng cao nhận thức cho cán bộ."]],
    ["a heading in capitals", "II. ĐỐI TƯỢNG, THỜI\nGIAN", ["II. ĐỐI TƯỢNG, THỜI GIAN"]],
    ["a first word alone", "ỦY\nBAN NHÂN DÂN", ["ỦY BAN NHÂN DÂN"]],
    ["a place", "Bình\nDương, ngày 28 tháng 02 năm 2019", ["Bình Dương, ngày 28 tháng 02 năm 2019"]],
    ["years", "giai đoạn 2019\n- 2025 trên địa bàn", ["giai đoạn 2019 - 2025 trên địa bàn"]],
    ["a name with a dash", "Sở Lao động\n- Thương binh và Xã hội", ["Sở Lao động - Thương binh và Xã hội"]],
    ["an authority", "TM. ỦY BAN NHÂN\nDÂN TỈNH", ["TM. ỦY BAN NHÂN DÂN TỈNH"]],
    ["a code", "Số:\n/KH-UBND", ["Số: /KH-UBND"]],
  ])("joins %s", (_name, typed, joined) => {
    expect(texts(typed)).toEqual(joined);
  });

  it("tells a sentence that a page end has cut", () => {
    const { lines, joins } = readTextLines("- Giảm tỷ lệ xuống dưới\n\n0,12% vào năm 2025.");
    expect(lines.map(({ text, line, lastLine }) => [text, line, lastLine])).toEqual([
      ["- Giảm tỷ lệ xuống dưới 0,12% vào năm 2025.", 1, 3],
    ]);
    expect(joins).toEqual([{ line: 3, words: "xuống dưới 0,12% vào" }]);
  });

  it.each([
    ["a marked line", "Nội dung gồm\n- một ý", ["Nội dung gồm", "- một ý"]],
    ["a new sentence after a blank", "Hết câu.\n\nCâu khác.", ["Hết câu.", "Câu khác."]],
    ["posts and names", "PHÓ CHỦ TỊCH\nĐặng Minh Hưng", ["PHÓ CHỦ TỊCH", "Đặng Minh Hưng"]],
    ["the name of the type", "KẾ HOẠCH\nthực hiện đề án", ["KẾ HOẠCH", "thực hiện đề án"]],
    [
      "the issuer after the last basis",
      "Căn cứ Luật Trẻ em;\nSở Y tế xây dựng kế hoạch",
      ["Căn cứ Luật Trẻ em;", "Sở Y tế xây dựng kế hoạch"],
    ],
    ["what follows a name", "Nguyễn Phú Hải\n\n26 May 1970", ["Nguyễn Phú Hải", "26 May 1970"]],
  ])("leaves %s alone", (_name, typed, kept) => {
    expect(texts(typed)).toEqual(kept);
  });
});

describe("what is not the document", () => {
  it.each([
    ["pages", "Một câu dài\n\f2\ntiếp theo.", "page-number", "2"],
    ["rules", "Cơ quan\n-------\nSố", "rule", "-------"],
    ["addresses of pages", "Câu.\nhttps://vanban.example.vn/a", "page-furniture", "https://vanban.example.vn/a"],
    ["signing notes of files", "Câu.\nNgười ký: Nguyễn Văn A", "stamp", "Người ký: Nguyễn Văn A"],
    ["what stands beside them", "Ký bởi: UBND TỈNH\nCơ quan: TỈNH A\nCâu.", "stamp", "Cơ quan: TỈNH A"],
    ["notes of a copy", "CHỦ TỊCH\n(Đã ký)", "signature-note", "(Đã ký)"],
    ["initials behind the end mark", "thực hiện./. *W*", "signature-note", "*W*"],
    ["ticks", "- Các thành viên; (✓)", "scan-noise", "(✓)"],
  ])("drops %s and says so", (_name, typed, reason, text) => {
    expect(readTextLines(typed).dropped.map((one) => [one.reason, one.text])).toContainEqual([reason, text]);
  });

  it("joins the sentence that a page number parts", () => {
    expect(texts("Một câu dài\n\n2\n\ntiếp theo.")).toEqual(["Một câu dài tiếp theo."]);
  });

  it("drops a title that runs over three pages", () => {
    const { lines, dropped } = readTextLines("Câu một.\n\fSở Y tế\nCâu hai.\n\fSở Y tế\nCâu ba.\n\fSở Y tế\nCâu bốn.");
    expect(lines.map(({ text }) => text)).toEqual(["Câu một.", "Câu hai.", "Câu ba.", "Câu bốn."]);
    expect(dropped.map(({ reason }) => reason)).toEqual(["page-furniture", "page-furniture", "page-furniture"]);
  });

  it("keeps rows at the tops of pages that differ in their digits", () => {
    const rows = ["Năm 2021: 30 %", "Năm 2022: 40 %", "Năm 2023: 50 %"];
    expect(texts(`Câu một.\n\f${rows.join("\nCâu.\n\f")}\nCâu cuối.`)).toEqual(expect.arrayContaining(rows));
    const pages = ["Kế hoạch 12/KH | Trang 2", "Kế hoạch 12/KH | Trang 3", "Kế hoạch 12/KH | Trang 4"];
    expect(texts(`Câu một.\n\f${pages.join("\nCâu.\n\f")}\nCâu cuối.`).join()).not.toContain("Trang");
  });

  it("drops a title at the bottom of both pages, and no titles of a table", () => {
    const { lines, dropped } = readTextLines("Câu một.\nSở Y tế\n\fCâu hai.\nSở Y tế");
    expect(lines.map(({ text }) => text)).toEqual(["Câu một.", "Câu hai."]);
    expect(dropped.map(({ text }) => text)).toEqual(["Sở Y tế", "Sở Y tế"]);
  });
});

describe("marks of programs for scanned pages", () => {
  it("takes headings and emphasis of whole lines as looks", () => {
    const { lines } = readTextLines(
      "## KẾ HOẠCH\n\n#### **4. Sở Y tế**\n\n**Nơi nhận:**\n\n1. **Sở Y tế:** chủ trì *việc này* và **việc kia**.",
    );
    expect(lines.map(({ text, look }) => [text, look?.bold ?? false, look?.boldStart ?? 0])).toEqual([
      ["KẾ HOẠCH", true, 0],
      ["4. Sở Y tế", true, 0],
      ["Nơi nhận:", true, 0],
      ["1. Sở Y tế: chủ trì *việc này* và **việc kia**.", false, 11],
    ]);
  });

  it("reads a heading of many signs in no time", () => {
    const start = performance.now();
    expect(texts(`# A ###\n\n# ${"#".repeat(100_000)}x`)).toEqual(["A", `${"#".repeat(100_000)}x`]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("closes emphasis over two lines at each of them", () => {
    expect(texts("# A\n\n**TM. BAN ĐIỀU HÀNH  \nTRƯỞNG BAN**")).toEqual(["A", "TM. BAN ĐIỀU HÀNH", "TRƯỞNG BAN"]);
  });

  it("reads rows with bars as a table", () => {
    const { lines } = readTextLines("| STT | Việc |\n|---|---|\n| 1 | Họp |");
    expect(lines.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ["STT", 0, 0],
      ["Việc", 0, 1],
      ["1", 1, 0],
      ["Họp", 1, 1],
    ]);
  });
});

describe("columns set with blanks", () => {
  it("are given up where every line would be judged with all that follow", () => {
    const [wide, narrow, over] = [
      "aa    bbbbbbbbbbbbbbbbbbcccccc   dd",
      "aa    bbbbbbb      cccccc   dd",
      "           xxxxxxxxxx",
    ];
    const block = [wide, narrow, narrow, narrow, over];
    const rows = [...Array.from({ length: 1_000 }, () => block).flat(), ...Array.from({ length: 4_000 }, () => narrow)];
    const start = performance.now();
    expect(readTextLines(rows.join("\n")).lines.length).toBeGreaterThan(4_000);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("a row between bars", () => {
  it("is none of the columns set with blanks above it", () => {
    const row = "1   Số hóa hồ sơ      Công an       Tháng 8";
    expect(
      texts(`TT    Việc cần làm   Nơi làm   Hạn\n${row}\n${row}\n| STT | Nội dung | Kinh phí |\n`).slice(-3),
    ).toEqual(["STT", "Nội dung", "Kinh phí"]);
  });
});

describe("a page end inside a line", () => {
  it("loses no row of a table", () => {
    const typed = `TT    Việc cần làm      Thời gian\f 1    Rà soát danh mục      Quý I
 2    Tập huấn kỹ năng      Quý II`;
    const words = texts(typed).join(" ");
    for (const word of ["Việc cần làm", "Rà soát danh mục", "Quý I", "Tập huấn kỹ năng", "Quý II"])
      expect(words).toContain(word);
  });

  it("loses no text of a line that no page can hold", () => {
    const long = `        Kiện toàn ${"ban điều hành, ".repeat(35)}quyền trẻ em theo quy định.`;
    const typed = `   1      Rà soát thủ tục   Sở Nội vụ     Tháng 7
  STT     Nội dung          Cơ quan       Thời gian\fBảng 1. Phân công    Sở Y tế      Quý III\n${long}\n`;
    const words = (text: string): readonly string[] => text.trim().split(/\s+/u).sort();
    expect(words(texts(typed).join(" "))).toEqual(words(typed));
  });

  it("drops the page number beside it and not the sentence", () => {
    const { lines, dropped } = readTextLines("- Giảm tỷ lệ xuống còn 0,12 %;\f2\n- Tăng tỷ lệ lên 95 %.");
    expect(lines.map(({ text }) => text)).toEqual(["- Giảm tỷ lệ xuống còn 0,12 %;", "- Tăng tỷ lệ lên 95 %."]);
    expect(dropped).toEqual([{ line: 1, text: "2", reason: "page-number" }]);
  });
});

describe("two columns", () => {
  it("are two lines each, in their columns", () => {
    const { lines } = readTextLines(
      "SỞ Y TẾ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:      /KH-SYT          Hà Nội, ngày    tháng 5 năm 2024\nKẾ HOẠCH",
    );
    expect(lines.map(({ text, column }) => [column, text])).toEqual([
      [0, "SỞ Y TẾ"],
      [1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      [0, "Số: /KH-SYT"],
      [1, "Hà Nội, ngày tháng 5 năm 2024"],
      [0, "KẾ HOẠCH"],
    ]);
  });
});

describe("the bytes of a text", () => {
  const typed = "KẾ HOẠCH";
  const wide = (isBig: boolean, mark: boolean): Uint8Array => {
    const codes = [...(mark ? "\uFEFF" : ""), ...typed.repeat(3)].map((letter) => letter.charCodeAt(0));
    return Uint8Array.from(codes.flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8])));
  };

  it.each([
    ["UTF-8", new TextEncoder().encode(typed.repeat(3))],
    ["UTF-16 with a mark", wide(false, true)],
    ["UTF-16, big end first", wide(true, true)],
    ["UTF-16 without a mark", wide(false, false)],
  ])("are read as %s", (_name, bytes) => {
    expect(decodeDocument(bytes).value?.replace("\uFEFF", "")).toBe(typed.repeat(3));
  });

  it("count a line that Windows has ended once", () => {
    expect(decodeDocument(new TextEncoder().encode("a\r\n".repeat(15_000))).diagnostics).toEqual([]);
    expect(decodeDocument(new TextEncoder().encode("a\r\n".repeat(20_001))).value).toBeUndefined();
  });

  it.each([
    ["a zip", [0x50, 0x4b, 3, 4], "IMPORT-FILE"],
    ["a PDF", [0x25, 0x50, 0x44, 0x46], "IMPORT-FILE"],
  ])("are refused as %s", (_name, bytes, rule) => {
    expect(decodeDocument(Uint8Array.from(bytes)).diagnostics.map((one) => one.rule)).toEqual([rule]);
  });
});
