import { describe, expect, it } from "vitest";
import { found, read, told, unitsOf, workbook } from "./tables.ts";

const benCat = { code: "725", type: "thị xã", name: "Bến Cát" };
const ward = { code: "002", type: "phường", name: "1", signerName: "Trần Thị B" };

describe("a sound table", () => {
  it.each<readonly [string, string]>([
    ["a.csv", "Mã đơn vị;Loại đơn vị;Tên đơn vị;Người ký\n725;thị xã;Bến Cát;\n002;phường;1;Trần Thị B\n"],
    ["commas.csv", "MA DON VI,LOẠI,Tên,Họ tên\r\n725,Thị xã,Bến Cát,\r\n002,PHƯỜNG,1,Trần Thị B"],
    ["tabs.csv", "\uFEFFcode\ttype\tname\tsignerName\n725\tTX\tBến Cát\n002\tP\t1\tTrần Thị B\n"],
    ["sep.csv", "sep=,\nMã,Loại,Tên,Người ký\n725,thị xã,Bến Cát,\n002,phường,1,Trần Thị B\n"],
    [
      "titles.csv",
      "DANH SÁCH ĐƠN VỊ;;;;\n;;;;\nSTT;Mã đơn vị *;Tên đơn vị (không kèm loại);Loại đơn vị;Người ký\n1;725;Bến Cát;thị xã;\n;;;;\n2;002;1;phường;Trần Thị B",
    ],
    [
      "quoted.csv",
      '"Mã\nđơn vị";"Loại đơn vị";Tên đơn vị;Người ký\n(1);(2);(3);(4)\n725;thị xã;Bến Cát;\n"002";phường;"1";Trần Thị B',
    ],
    ["class-words.csv", "Mã;Tên đơn vị;Người ký\n725;Thị xã Bến Cát;\n002;P. 1;Trần Thị B"],
    ["both.csv", "Mã;Loại;Tên đơn vị;Người ký\n725;thị xã;TX Bến Cát;\n002;;Phường 1;Trần Thị B"],
    [
      "a.yaml",
      "- Mã đơn vị: 725\n  Loại đơn vị: thị xã\n  Tên đơn vị: Bến Cát\n- code: 002\n  type: phường\n  name: 1\n  Người ký: Trần Thị B\n",
    ],
    [
      "b.yml",
      "Đơn vị:\n  - {Mã: 725, Tên: Thị xã Bến Cát}\n  - {Mã: 002, Tên: Phường 1, Họ và tên người ký: Trần Thị B}",
    ],
    [
      "a.json",
      '{"units":[{"code":725,"type":"thị xã","name":"Bến Cát"},{"code":"002","type":"phường","name":1,"signerName":"Trần Thị B"}]}',
    ],
  ])("is read from %s", async (path, text) => {
    const result = await read(path, text);
    expect(told(result)).toEqual([]);
    expect(unitsOf(result)).toEqual([benCat, ward]);
  });

  it("is read from a workbook: numbers, zeros by format, dates, line breaks, merged titles above", async () => {
    const bytes = await workbook(
      {
        "Đơn vị": [
          ["DANH SÁCH"],
          ["Mã", "Loại", "Tên", "Ngày ban hành", "Nơi nhận", "Tên cơ quan", "Viết hoa loại đơn vị", "Số trẻ", "Dân số"],
          [
            725,
            "thị xã",
            "Bến Cát",
            new Date(Date.UTC(2019, 1, 28)),
            "Tỉnh ủy;\nHĐND",
            "UBND\nTHỊ XÃ",
            true,
            1.234,
            12345,
          ],
          [
            7,
            "xã",
            { richText: [{ text: "An " }, { text: "Phú" }] },
            "ngày 5 tháng 3 năm 2019",
            "",
            "",
            "",
            0.1 + 0.2,
            12345,
          ],
        ],
      },
      (sheet) => {
        sheet.mergeCells("A1:H1");
        sheet.getCell("A4").numFmt = "000";
        sheet.getCell("I3").numFmt = "#,##0";
        sheet.getCell("D3").numFmt = "dd/mm/yyyy";
      },
    );
    const result = await read("a.xlsx", bytes, { wanted: ["so_tre", "Dân số"] });
    expect(told(result)).toEqual([]);
    expect(unitsOf(result)).toEqual([
      {
        ...benCat,
        issuedOn: { day: 28, month: 2, year: 2019 },
        recipients: ["Tỉnh ủy", "HĐND"],
        issuerName: ["UBND", "THỊ XÃ"],
        capitalType: true,
      },
      { code: "007", type: "xã", name: "An Phú", issuedOn: { day: 5, month: 3, year: 2019 } },
    ]);
    expect(result.value?.rows.map(({ extra }) => extra["so tre"])).toEqual(["1,234", "0,3"]);
    expect(result.value?.rows.map(({ extra }) => extra["dan so"])).toEqual(["12.345", "12345"]);
    expect(result.value?.placeOf(1, "so tre")).toEqual({ file: "a.xlsx", sheet: "Đơn vị", cell: "H4" });
    expect(result.value?.placeOf(1, "fileCopy")).toMatchObject({ cell: "A4" });
  });

  it("keeps days of midnight and of the last second, in both calendars of Excel", async () => {
    for (const date1904 of [false, true]) {
      const bytes = await workbook({ a: [["Mã", "Tên", "Ngày"]] }, (sheet) => {
        sheet.workbook.properties.date1904 = date1904;
        sheet.addRow([1, "Xã A", new Date(Date.UTC(2019, 1, 28, 23, 59, 59))]);
        sheet.addRow([2, "Xã B", new Date(Date.UTC(2020, 1, 29))]);
        sheet.getColumn(3).numFmt = "d/m/yyyy";
      });
      const result = await read("a.xlsx", bytes);
      expect(result.value?.rows.map(({ unit }) => unit?.issuedOn)).toEqual([
        { day: 28, month: 2, year: 2019 },
        { day: 29, month: 2, year: 2020 },
      ]);
    }
  });

  it("labels units, keeps wanted columns by folded title, and says where a cell stands", async () => {
    const text = 'Mã;Tên;Số trẻ em (người);"Ghi\nchú"\n1;"Xã\nA";12.345;x\n\n2;Phường 3;;\n';
    const result = await read("a.csv", text, { wanted: ["so_tre_em"] });
    expect(told(result)).toEqual([]);
    expect(result.value?.rows.map(({ label }) => label)).toEqual(["xã A (1)", "Phường 3 (2)"]);
    expect(result.value?.rows.map(({ extra }) => extra)).toEqual([{ "so tre em": "12.345" }, {}]);
    expect([...(result.value?.extraColumns ?? [])]).toEqual([["so tre em", "Số trẻ em (người)"]]);
    expect(result.value?.placeOf(0, "so tre em")).toEqual({ file: "a.csv", line: 4, column: 4 });
    expect(result.value?.placeOf(1, "name")).toEqual({ file: "a.csv", line: 6, column: 3 });
    expect(result.value?.file).toBe("a.csv");
  });

  it("takes what a wanted column is called before what it usually means", async () => {
    const result = await read("a.csv", "Mã;Tên;Ghi chú;Số\n1;Xã A;x;5", { wanted: ["Ghi chú", "Số"] });
    expect(result.value?.rows[0]?.extra).toEqual({ "ghi chu": "x", so: "5" });
    expect(result.value?.rows[0]?.unit?.codeNumber).toBeUndefined();
  });

  it("reads a header in two rows", async () => {
    const bytes = await workbook(
      {
        a: [
          ["Mã", "Tên", "Người ký", ""],
          ["", "", "Chức vụ", "Họ tên"],
          [1, "Xã A", "CHỦ TỊCH", "Lê C"],
        ],
      },
      (sheet) => {
        for (const range of ["A1:A2", "B1:B2", "C1:D1"]) sheet.mergeCells(range);
      },
    );
    expect(unitsOf(await read("a.xlsx", bytes))).toEqual([
      { code: "1", type: "xã", name: "A", signerPosition: "CHỦ TỊCH", signerName: "Lê C" },
    ]);
  });

  it("does not take names for class words", async () => {
    const text = "Mã;Loại;Tên\n1;phường;Xà Phiên\n2;xã;Cộng Hòa\n3;huyện;Thị Xã Nhỏ\n";
    const result = await read("a.csv", text);
    expect(result.value?.rows.map(({ unit }) => unit?.name)).toEqual(["Xà Phiên", "Cộng Hòa", undefined]);
  });
});

const sound = "Mã;Loại;Tên;Ngày ban hành\n";

describe("each fault, at its cell, with its cure", () => {
  it.each<readonly [string, string, RegExp]>([
    ["no header", "1;2;3\n4;5;6", /^1:1 error BATCH-UNIT-HEADER: Không tìm thấy dòng tiêu đề/],
    ["no code column", "Loại;Tên\nxã;A", /^1:1 error BATCH-UNIT-HEADER: Bảng đơn vị thiếu cột «Mã đơn vị»/],
    ["no column of class words", "Mã;Tên\n1;A", /^1:1 error BATCH-UNIT-HEADER: Bảng đơn vị thiếu cột «Loại đơn vị»/],
    ["no rows", "Mã;Tên\n", /^1:1 error BATCH-UNIT-FILE: .* không có dòng nào dưới dòng tiêu đề/],
    [
      "a doubtful title",
      "Mã;Tên;Ngừơi ký chính\n1;Xã A;B",
      /^1:8 error BATCH-UNIT-COLUMN: Cột «Ngừơi ký chính» \(dòng 1\) có phải là «Người ký» không\? Máy không đoán\. → Nếu phải thì sửa tiêu đề thành «Người ký»/,
    ],
    ["a misspelt title", "Mã;Tên;Nguời kí\n1;Xã A;B", /^1:8 error BATCH-UNIT-COLUMN: .* có phải là «Người ký» không/],
    [
      "two columns for one field",
      "Mã;Tên;Chức vụ;Chức vụ người ký\n1;Xã A;B;C",
      /^1:8 error BATCH-UNIT-COLUMN: Cột «Chức vụ» \(dòng 1\) và cột «Chức vụ người ký» \(dòng 1\) cùng là một trường/,
    ],
    [
      "an unused column",
      "Mã;Tên;Màu sắc\n1;Xã A;đỏ",
      /^1:8 warning BATCH-UNIT-COLUMN: Cột «Màu sắc» .* không dùng đến/,
    ],
    ["a column without title", "Mã;Tên;\n1;Xã A;đỏ", /^2:8 warning BATCH-UNIT-COLUMN: Cột không có tiêu đề/],
    ["no code", `${sound};xã;A;`, /^2:1 error BATCH-UNIT-CODE: xã A: «Mã đơn vị» còn trống/],
    ["no class word", `${sound}1;;A;`, /^2:3 error BATCH-UNIT-TYPE: A \(1\): «Loại đơn vị» còn trống/],
    ["no name", `${sound}1;xã;;`, /^2:6 error BATCH-UNIT-NAME: Đơn vị mã 1: «Tên đơn vị» còn trống/],
    [
      "no unit at all",
      `${sound};;;28/02/2019`,
      /^2:1 error BATCH-UNIT-CODE: Đơn vị ở dòng 2: .* không phải một đơn vị/,
    ],
    [
      "an unknown class word",
      `${sound}1;phuờngg;A;`,
      /^2:3 error BATCH-UNIT-TYPE: phuờngg A \(1\)|^2:3 error BATCH-UNIT-TYPE: A \(1\): «Loại đơn vị» ghi «phuờngg», không phải loại đơn vị. → Chọn một trong: «phường»/,
    ],
    [
      "a class word of another kind in the name",
      `${sound}1;huyện;Thị xã Bến Cát;`,
      /^2:9 error BATCH-UNIT-NAME: huyện Thị xã Bến Cát \(1\): .* → Nếu là thị xã/,
    ],
    ["a syllable that is a class word", `${sound}1;phường;Xã Đàn;`, /^2:10 warning BATCH-UNIT-NAME/],
    ["no date", `${sound}1;xã;A;hôm qua`, /^2:8 error BATCH-UNIT-VALUE: xã A \(1\): «Ngày ban hành» ghi «hôm qua»/],
    ["a code in the number", "Mã;Tên;Số\n1;Xã A;812/KH-UBND", /^2:8 error BATCH-UNIT-VALUE: .* → Chỉ ghi phần số: 812/],
    ["no level", "Mã;Tên;Cấp\n1;Xã A;cấp quận", /^2:8 error BATCH-UNIT-VALUE: .*không phải cấp nào/],
    ["no yes", "Mã;Tên;Viết hoa loại đơn vị\n1;Xã A;tùy", /^2:8 error BATCH-UNIT-VALUE: .* → Ghi «có»/],
    ["five lines", 'Mã;Tên;Tên cơ quan\n1;Xã A;"1\n2\n3\n4\n5"', /^2:8 error BATCH-UNIT-VALUE: .*quá bốn dòng/],
    [
      "decomposed letters",
      `${sound}1;xã;${"Bến".normalize("NFD")};`,
      /^2:6 warning ND30-PG09: xã Bến \(1\): «Tên đơn vị»/,
    ],
    ["an invisible letter", `${sound}1;xã;B\u200Bến;`, /^2:6 warning PLAN-CHARACTER: xã Bến \(1\)/],
    ["an old encoding", "Mã;Tên;Người ký\n1;Xã A;NguyÔn V¨n §øc", /^2:8 error ND30-PG09: xã A \(1\): «Người ký»/],
    ["an open quote", 'Mã;Tên\n1;"Xã A\n2;B', /^2:1 error BATCH-UNIT-FILE: .*nháy kép.*dòng 2/],
  ])("%s", async (_name, text, words) => {
    const result = await read("a.csv", text);
    expect(told(result)).toHaveLength(1);
    expect(told(result)[0]).toMatch(words);
    expect(found(result).every(({ hint }) => (hint ?? "").length > 10)).toBe(true);
  });

  it("asks about a doubtful column; one that is missing is told where the master names it", async () => {
    const result = await read("a.csv", "Mã;Tên;Số tre en\n1;Xã A;5\n2;Xã B;6", { wanted: ["Số trẻ em", "ten_du_an"] });
    expect(told(result)).toEqual([
      expect.stringMatching(/^1:8 error BATCH-UNIT-COLUMN: Cột «Số tre en» .* có phải là «Số trẻ em» không/),
    ]);
  });

  it("tells of doubled codes and names at both cells, also of rows that are no units", async () => {
    const text = "Mã;Loại;Tên;Thuộc\n1;xã;Hòa An;\n1;;A;\n2;xã;HOÀ AN;\n3;xã;Hòa An;huyện B\n";
    const result = await read("a.csv", text);
    expect(told(result).filter((line) => line.includes("DOUBLE"))).toEqual([
      expect.stringMatching(/^2:1 error BATCH-UNIT-DOUBLE: xã Hòa An \(1\): trùng mã với A \(1\) ở dòng 3/),
      expect.stringMatching(/^2:6 error .* trùng loại và tên với xã HOÀ AN \(2\) ở dòng 4/),
      expect.stringMatching(/^3:1 error .* trùng mã với xã Hòa An \(1\) ở dòng 2/),
      expect.stringMatching(/^4:6 error .* trùng loại và tên/),
    ]);
    expect(result.unitFindings.map(({ row }) => row)).toEqual([0, 0, 1, 1, 2]);
  });

  it("refuses a wrong cell and goes on with the unit", async () => {
    const result = await read("a.csv", `${sound}1;xã;A;x\n2;xã;B;28/02/2019`);
    expect(result.value?.rows[0]).toMatchObject({ unit: { code: "1", type: "xã", name: "A" } });
    expect([...(result.value?.rows[0]?.refused ?? [])]).toEqual(["issuedOn"]);
    expect(result.value?.rows[1]?.unit?.issuedOn).toEqual({ day: 28, month: 2, year: 2019 });
  });

  it("tells of cells of a workbook that cannot be taken", async () => {
    const bytes = await workbook(
      {
        a: [
          ["Mã", "Tên", "Thuộc", "Người ký", "Chức vụ", "Lưu"],
          [1, "Xã A", "tỉnh B", { formula: 'A1&"x"' }, { error: "#REF!" }, true],
          [2, "Xã B", "", { formula: 'A1&"x"', result: "Lê C" }, new Date(Date.UTC(2019, 0, 1)), ""],
        ],
      },
      (sheet) => sheet.mergeCells("C2:C3"),
    );
    const result = await read("a.xlsx", bytes);
    expect(told(result)).toEqual([
      expect.stringMatching(/^D2 error BATCH-UNIT-VALUE: xã A \(1\): «Người ký» có công thức nhưng/),
      expect.stringMatching(/^E2 error BATCH-UNIT-VALUE: .* đang báo lỗi #REF!/),
      expect.stringMatching(/^F2 error BATCH-UNIT-VALUE: .* là TRUE\/FALSE/),
      expect.stringMatching(/^C3 error BATCH-UNIT-VALUE: xã B \(2\): «Thuộc» bị gộp chung với ô khác \(«tỉnh B»\)/),
      expect.stringMatching(/^E3 error BATCH-UNIT-VALUE: .* là ngày tháng \(01\/01\/2019\)/),
    ]);
    expect(result.value?.rows[1]?.unit?.signerName).toBe("Lê C");
  });

  it("names the sheets there are", async () => {
    const bytes = await workbook({ "Đơn vị": [["Mã"]], "Kinh phí": [["Mã"]] });
    expect(told(await read("a.xlsx", bytes, { sheet: "Don vi 2" }))).toEqual([
      expect.stringMatching(/BATCH-UNIT-SHEET: .*«Don vi 2».* → Trong tệp có: «Đơn vị», «Kinh phí»/),
    ]);
  });

  it("tells of one field under two names, of what is no map, and of nested values", async () => {
    const text = "- Mã: 1\n  code: 2\n  Tên: Xã A\n  Thuộc: {a: b}\n- x\n";
    expect(told(await read("a.yaml", text))).toEqual([
      expect.stringMatching(/^2:3 error BATCH-UNIT-DOUBLE: «code» được ghi hai lần/),
      expect.stringMatching(/^5:3 error BATCH-UNIT-FILE: Phần tử 2/),
      expect.stringMatching(/^4:3 error BATCH-UNIT-VALUE: xã A \(1\): «Thuộc» là một nhóm trường con/),
    ]);
  });

  it("refuses more than 20,000 units", async () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => `${index};Xã A${index}`);
    expect(told(await read("a.csv", `Mã;Tên\n${rows.join("\n")}`))).toEqual([
      expect.stringMatching(/BATCH-UNIT-FILE: Bảng đơn vị có trên 20\.000 dòng/),
    ]);
  });
});
