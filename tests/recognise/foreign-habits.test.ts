/** Plans in the habits of other offices: a scanned Party plan, a commune's raw PDF text, a department's tables, a school's Word file. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importBytes } from "./import-file.ts";

function importForeign(name: string) {
  return importBytes(new Uint8Array(readFileSync(new URL(`foreign/${name}`, import.meta.url))), name);
}

describe("a department's PDF text with its layout", async () => {
  const { plan } = (await importForeign("so-y-te-layout.txt")).recognised;

  it("has its head, though a narrow cell cuts the name of the nation", () => {
    expect([plan.issuer.supervisingAgency, plan.issuer.name]).toEqual([["UBND TỈNH HẢI DƯƠNG"], ["SỞ Y TẾ"]]);
    expect(plan.documentCode).toBe("1452/KH-SYT");
    expect(plan.legalBases?.at(-1)).toBe("Theo đề nghị của Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh");
  });

  it("has the columns of its tables", () => {
    const tasks = JSON.stringify(plan.body);
    expect(tasks).toContain(
      '["1","Giám sát ca bệnh tại cộng đồng và cơ sở y tế","Trung tâm Kiểm soát bệnh tật","Thường xuyên"]',
    );
    expect(plan.annexes?.[0]?.budget?.rows.map(({ values }) => values?.["Thành tiền"])).toEqual([
      "75.000.000",
      "30.000.000",
      "20.000.000",
    ]);
    expect(plan.annexes?.[0]?.budget?.total?.values).toEqual({ "Thành tiền": "125.000.000" });
  });

  it("has recipients and signature side by side", () => {
    expect(plan.recipients).toHaveLength(4);
    expect(plan.fileCopy).toBe("VT, NVY (2b)");
    expect(plan.signatureBlock).toEqual({
      signingAuthority: ["KT. GIÁM ĐỐC"],
      signer: { position: "PHÓ GIÁM ĐỐC", actualPost: undefined, fullName: "Phạm Hữu Thanh" },
    });
  });
});

describe("a commune's PDF text read line by line", async () => {
  const { recognised } = await importForeign("xa-raw.txt");
  const { plan } = recognised;

  it("has blanks for number and day", () => {
    expect([plan.documentCode, plan.issuedOn, plan.draftMark]).toEqual(["/KH-UBND", "8/2025", "DỰ THẢO"]);
    expect(plan.issuer.name).toEqual(["ỦY BAN NHÂN DÂN", "XÃ TÂN PHÚ"]);
  });

  it("has its levels, whatever the signs of their marks", () => {
    const parts = plan.body.parts ?? [];
    expect(JSON.stringify(parts[0])).toContain('"heading":"Về chuyển đổi số"');
    expect(JSON.stringify(parts[1])).toContain('"ordinal":"1.1.2"');
  });

  it("puts the columns of the foot apart again", () => {
    expect(plan.recipients.map(({ name }) => name)).toEqual(["UBND tỉnh", "TT. Đảng ủy, HĐND xã", "Như trên"]);
    expect(plan.signatureBlock.signer).toMatchObject({ position: "CHỦ TỊCH", fullName: "Nguyễn Thị Bích Thủy" });
    expect(plan.unplaced).toBeUndefined();
  });
});

describe("a scanned plan of the Party", async () => {
  const { plan } = (await importForeign("dang-uy-scan.txt")).recognised;

  it("has its own kind of number, marks and signature", () => {
    expect([plan.documentCode, plan.issuer.code, plan.issuer.placeOfIssue]).toEqual(["15-KH/ĐU", "ĐU", "Lê Chân"]);
    expect(plan.body.sections).toHaveLength(3);
    expect(plan.signatureBlock).toMatchObject({
      signingAuthority: ["T/M BAN THƯỜNG VỤ"],
      signer: { position: "BÍ THƯ", fullName: "Trần Quang Minh" },
    });
    expect(plan.unplaced?.map(({ text }) => text)).toEqual(["ĐẢNG CỘNG SẢN VIỆT NAM"]);
  });
});

describe("a school's Word file without recipients", async () => {
  const { plan } = (await importForeign("truong-hoc.docx")).recognised;

  it("has the signature that no sign announces", () => {
    expect(plan.issuer.nameInText).toBe("Trường THCS Ba Đình");
    expect(plan.closing).toEqual(["Đề nghị các bộ phận thực hiện nghiêm túc kế hoạch này."]);
    expect(plan.signatureBlock.signer).toMatchObject({ position: "Hiệu trưởng", fullName: "Lê Văn Út" });
  });
});

describe("a table that has lost its columns", () => {
  it("stays as paragraphs, and the report says so", async () => {
    const text = "KẾ HOẠCH\nHọp\nI. NỘI DUNG\nSTT Việc Thời gian\n1 Họp Quý I\n2 Sơ kết Quý II\n";
    const { recognised } = await importBytes(new TextEncoder().encode(text));
    expect(recognised.contradictions.map(({ rule }) => rule)).toEqual(["IMPORT-TABLE"]);
    expect(JSON.stringify(recognised.plan.body)).toContain("2 Sơ kết Quý II");
  });
});

describe("a text of too many lines", () => {
  it("is refused with the limit", async () => {
    const text = "- Như trên;\n".repeat(20_001);
    await expect(importBytes(new TextEncoder().encode(text))).rejects.toThrow(/20\.000 dòng/u);
  });
});
