/** Heads, titles, bases and feet in the habits of other offices. */
import { describe, expect, it } from "vitest";
import type { SourceLine } from "../../src/model/source-lines.ts";
import { readFoot } from "../../src/recognise/plan/foot.ts";
import { importText } from "./import-file.ts";

const rest = "Nhà trường họp như sau:\nI. NỘI DUNG\nHọp.\n";

async function planOf(text: string) {
  return (await importText(text)).recognised.plan;
}

describe("the head", () => {
  it("joins the place and the date that a narrow cell has cut", async () => {
    const plan = await planOf(`Số: 68/KH-UBND\nSơn\nLa, ngày 11 tháng 3\nnăm 2020\nKẾ HOẠCH\nHọp\n${rest}`);
    expect([plan.issuer.placeOfIssue, plan.issuedOn, plan.unplaced]).toEqual(["Sơn La", "11/3/2020", undefined]);
  });

  it("does not take the title of a web page for the issuer", async () => {
    const plan = await planOf(`KẾ HOẠCH HỌP 2024\nTRƯỜNG TIỂU HỌC A\nSố: 2/KH-TH\nKẾ HOẠCH\nHọp\n${rest}`);
    expect([plan.issuer.supervisingAgency, plan.issuer.name]).toEqual([undefined, ["TRƯỜNG TIỂU HỌC A"]]);
  });

  it("parts a body of the Party from the one above it", async () => {
    const plan = await planOf(`ĐẢNG BỘ TỈNH LÀO CAI\nHUYỆN ỦY BÁT XÁT\nSố 78-KH/HU\nKẾ HOẠCH\nHọp\n${rest}`);
    expect([plan.issuer.supervisingAgency, plan.issuer.name]).toEqual([["ĐẢNG BỘ TỈNH LÀO CAI"], ["HUYỆN ỦY BÁT XÁT"]]);
  });
});

describe("a subject in capitals", () => {
  it("has small letters where only the first word of a sentence has a capital", async () => {
    const body = "Việc triển khai phải kịp thời. Sở Tư pháp chủ trì.";
    const plan = await planOf(
      `KẾ HOẠCH\nVỀ VIỆC TRIỂN KHAI CỦA SỞ TƯ PHÁP\nCơ quan họp như sau:\nI. NỘI DUNG\n${body}\n`,
    );
    expect(plan.subject).toBe("Về việc triển khai của Sở Tư pháp");
  });

  it("writes the place as the line of the date does", async () => {
    const head = "Số: 1/KH-UBND\nBến Tre, ngày 01 tháng 3 năm 2020";
    expect((await planOf(`${head}\nKẾ HOẠCH\nHỌP TẠI BẾN TRE\n${rest}`)).subject).toBe("Họp tại Bến Tre");
  });

  it("goes on in small letters, up to the line that says what it is issued with", async () => {
    const plan = await planOf(
      `KẾ HOẠCH\nBỒI DƯỠNG GIÁO VIÊN\nNăm học 2023 - 2024\n(Kèm theo Quyết định số 5)\n${rest}`,
    );
    expect([plan.subject, plan.opening?.length]).toEqual(["Bồi dưỡng giáo viên Năm học 2023 - 2024", 1]);
    expect(plan.unplaced?.map(({ text }) => text)).toEqual(["(Kèm theo Quyết định số 5)"]);
  });

  it("may begin as openings do", async () => {
    const opening = "Thực hiện Nghị quyết số 12-NQ/TU, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:";
    const plan = await planOf(
      `KẾ HOẠCH\nThực hiện Nghị quyết số 12-NQ/TU về\nchuyển đổi số\n\n${opening}\nI. NỘI DUNG\n`,
    );
    expect(plan.subject).toBe("Thực hiện Nghị quyết số 12-NQ/TU về chuyển đổi số");
    expect(plan.opening).toEqual([opening]);
  });

  it("is parted from what it is issued with on the same line", async () => {
    const plan = await planOf(`KẾ HOẠCH\nHọp tổ (Ban hành kèm theo Quyết định số 5)\n${rest}`);
    expect([plan.subject, plan.unplaced?.length]).toEqual(["Họp tổ", 1]);
  });

  it("may be the tasks of a school year with a full stop, where the text begins below", async () => {
    const plan = await planOf(`KẾ HOẠCH\nThực hiện nhiệm vụ năm học 2023 - 2024.\nCăn cứ Luật Giáo dục;\n${rest}`);
    expect([plan.subject, plan.legalBases]).toEqual([
      "Thực hiện nhiệm vụ năm học 2023 - 2024.",
      ["Căn cứ Luật Giáo dục"],
    ]);
  });

  it("may be short, and go on from the name of the type", async () => {
    expect((await planOf(`KẾ HOẠCH\nNĂM HỌC: 2023-2024\n${rest}`)).subject).toBe("Năm học: 2023-2024");
    const plan = await planOf(`KẾ HOẠCH HOẠT ĐỘNG\nNĂM HỌC 2024\n${rest}Năm học 2024 là năm thứ năm.\n`);
    expect(plan.subject).toBe("Hoạt động năm học 2024");
  });
});

describe("rows with bars behind their cells only", () => {
  it("are the head and the tables", async () => {
    const head =
      "UBND TỈNH BẾN TRE | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 7/KH-UBND | Bến Tre, ngày 15 tháng 12 năm 2021 |";
    const table = "STT | Nội dung | Đơn vị |\n1 | Giám sát | Sở Y tế |\n| Kiểm tra | |";
    const plan = await planOf(`${head}\nKẾ HOẠCH\nHọp\n${rest}II. NHIỆM VỤ\n${table}\n`);
    expect([plan.documentCode, plan.issuedOn, plan.issuer.placeOfIssue]).toEqual([
      "7/KH-UBND",
      "15/12/2021",
      "Bến Tre",
    ]);
    expect(plan.issuer.name).toEqual(["UBND TỈNH BẾN TRE"]);
    expect(JSON.stringify(plan.body)).toContain('"rows":[["1","Giám sát","Sở Y tế"],["","Kiểm tra",""]]');
  });
});

describe("bases", () => {
  it("hold one that begins otherwise among others", async () => {
    const bases =
      "Căn cứ Luật A;\nCông văn số 1841/SGDĐT ngày 15/8/2023;\nCăn cứ tình hình thực tế;\nXét khả năng của trường;\n";
    const plan = await planOf(`KẾ HOẠCH\nHọp\n${bases}${rest}`);
    expect(plan.legalBases).toEqual([
      "Căn cứ Luật A",
      "Công văn số 1841/SGDĐT ngày 15/8/2023",
      "Căn cứ tình hình thực tế",
      "Xét khả năng của trường",
    ]);
    expect(plan.opening).toEqual(["Nhà trường họp như sau:"]);
  });
});

describe("a basis that a line end has cut", () => {
  const lines =
    "Căn cứ Chỉ thị số 37-CT/TW ngày\n03/9/2019 của Ban Bí thư về quan hệ lao động và các tổ chức đại diện;\n" +
    "Ban Thường vụ Huyện ủy xây\ndựng và ban hành kế hoạch triển khai thực hiện như sau:\nI. NỘI DUNG\nHọp.\n";

  it("goes on with the day, and ends before the issuer", async () => {
    const plan = await planOf(`KẾ HOẠCH\nHọp\n\n${lines}`);
    expect(plan.legalBases).toEqual([
      "Căn cứ Chỉ thị số 37-CT/TW ngày 03/9/2019 của Ban Bí thư về quan hệ lao động và các tổ chức đại diện",
    ]);
    expect(plan.opening).toEqual([
      "Ban Thường vụ Huyện ủy xây dựng và ban hành kế hoạch triển khai thực hiện như sau:",
    ]);
  });
});

describe("the issuer in sentences", () => {
  it("keeps the class of its unit", async () => {
    const plan = await planOf("KẾ HOẠCH\nHọp\nThực hiện Luật A, UBND tỉnh ban hành Kế hoạch như sau:\nI. NỘI DUNG\n");
    expect(plan.issuer.nameInText).toBe("Ủy ban nhân dân tỉnh");
  });
});

describe("the issuer of a school", () => {
  it("has the capitals of its name from any sentence", async () => {
    const closing = "Trên đây là kế hoạch của trường mầm non Quảng Hưng.";
    const plan = await planOf(`TRƯỜNG MẦM NON QUẢNG HƯNG\nSố: 3/KH-MN\nKẾ HOẠCH\nHọp\nI. NỘI DUNG\nHọp.\n${closing}\n`);
    expect(plan.issuer.nameInText).toBe("Trường mầm non Quảng Hưng");
  });
});

describe("the issuer of a hospital", () => {
  it("has the capitals of its place", async () => {
    const head = "BỆNH VIỆN KHU VỰC LONG KHÁNH\nSố: 3/KH-BV\nLong Khánh, ngày 08 tháng 01 năm 2024";
    const plan = await planOf(`${head}\nKẾ HOẠCH\nHọp\nI. NỘI DUNG\nHọp.\n`);
    expect(plan.issuer.nameInText).toBe("Bệnh viện khu vực Long Khánh");
  });
});

describe("a plan that someone approves", () => {
  it("is signed by the one beside the approval, which stays unplaced", () => {
    const texts = ["DUYỆT CỦA BAN GIÁM HIỆU", "Lê Hoa", "TỔ TRƯỞNG", "Trần Mai"];
    const lines = texts.map((text, at): SourceLine => {
      const cell = { table: 0, row: 0, column: at < 2 ? 0 : 1, columnSpan: 1, continued: false };
      return { text, line: at, lastLine: at, column: 0, look: undefined, cell, numbered: false, blankBefore: false };
    });
    const foot = readFoot(lines);
    expect([foot.position, foot.fullName]).toEqual(["TỔ TRƯỞNG", "Trần Mai"]);
    expect(foot.unplaced.map(({ text }) => text)).toEqual(["DUYỆT CỦA BAN GIÁM HIỆU", "Lê Hoa"]);
  });
});

describe("a scanned foot of two columns", () => {
  const foot = `Nơi nhận: TM. UBND PHƯỜNG
- UBND thành phố (b/c); KT. CHỦ TỊCH
- Đảng ủy; (để báo cáo) PHÓ CHỦ TỊCH
- Lưu: VT, KT. Trần Thị Huyền
`;

  it("keeps the initials of a unit in the file copy", async () => {
    const plan = await planOf(`KẾ HOẠCH\nHọp\n${rest}Nơi nhận:\n- Lưu: VT, TM. H08.\nCHỈ HUY TRƯỞNG\nHà Tuấn\n`);
    expect([plan.fileCopy, plan.signatureBlock.signingAuthority]).toEqual(["VT, TM. H08", []]);
  });

  it("has the deputy of a minister under the minister", async () => {
    const plan = await planOf(`KẾ HOẠCH\nHọp\n${rest}Nơi nhận:\n- Lưu: VT.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Hà\n`);
    expect(plan.signatureBlock).toMatchObject({
      signingAuthority: ["KT. BỘ TRƯỞNG"],
      signer: { position: "THỨ TRƯỞNG" },
    });
  });

  it("is parted before the first sign of a signature", async () => {
    const plan = await planOf(`KẾ HOẠCH\nHọp\n${rest}${foot}`);
    expect(plan.recipients).toEqual([
      { name: "UBND thành phố", duty: "b/c" },
      { name: "Đảng ủy", duty: "để báo cáo" },
    ]);
    expect(plan.fileCopy).toBe("VT, KT");
    expect(plan.signatureBlock).toMatchObject({
      signingAuthority: ["TM. UBND PHƯỜNG", "KT. CHỦ TỊCH"],
      signer: { position: "PHÓ CHỦ TỊCH", fullName: "Trần Thị Huyền" },
    });
  });
});
