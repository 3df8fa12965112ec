/** A school's plan as a PDF gives it up: columns with blanks, parts over letters over numbers, indents for paragraphs. */
import { describe, expect, it } from "vitest";
import { importText } from "./import-file.ts";

const text = `SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THPT NGUYỄN TRÃI                       Độc lập - Tự do - Hạnh phúc
Số: ....../KH-THPTNT                    Hà Nội, ngày .... tháng 9 năm 2023

                              KẾ HOẠCH
         Công tác phổ biến, giáo dục pháp luật
              năm học 2023 - 2024

      Căn cứ Luật Phổ biến, giáo dục pháp luật ngày 20/6/2012;
      Căn cứ Kế hoạch số 2985/KH-SGDĐT ngày 12/9/2023 của Sở Giáo dục và Đào tạo
Hà Nội về công tác pháp chế năm học 2023 - 2024;
      Căn cứ tình hình thực tế của nhà trường,
      Trường THPT Nguyễn Trãi xây dựng Kế hoạch phổ biến, giáo dục pháp luật năm
học 2023 - 2024 như sau:
      PHẦN I
      NHỮNG VẤN ĐỀ CHUNG
      A. MỤC ĐÍCH
      1. Nâng cao nhận thức của cán bộ, giáo viên.
      2. Tạo chuyển biến.
                                     1
      B. YÊU CẦU
      - Bám sát nhiệm vụ năm học:
      + Đúng tiến độ;
      + Đúng đối tượng.
      PHẦN II
      NỘI DUNG
      I. Nhiệm vụ chung
      1.1. Rà soát văn bản
      Rà soát toàn bộ văn bản của nhà trường trong tháng 9.
      1.2. Tuyên truyền
      a) Trong giờ chào cờ;
      b) Trên bảng tin.
      Trên đây là Kế hoạch công tác phổ biến, giáo dục pháp luật năm học 2023 - 2024
của trường THPT Nguyễn Trãi./.

Nơi nhận:                                        KT. HIỆU TRƯỞNG
- Sở GD&ĐT (để b/c);                           PHÓ HIỆU TRƯỞNG
- Các tổ chuyên môn (để t/h);
- Lưu: VT.                                            (Đã ký)

                                               ThS. Trần Thị Thu Hà
`;

describe("text of a PDF that keeps its layout", () => {
  it("becomes a plan with all its levels", async () => {
    const { plan, dropped } = (await importText(text)).recognised;
    expect(plan.issuer).toMatchObject({
      supervisingAgency: ["SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI"],
      name: ["TRƯỜNG THPT NGUYỄN TRÃI"],
      code: "THPTNT",
      regime: "thủ trưởng",
      placeOfIssue: "Hà Nội",
    });
    expect([plan.status, plan.documentCode, plan.issuedOn]).toEqual(["dự thảo", "/KH-THPTNT", "9/2023"]);
    expect(plan.legalBases?.length).toBe(3);
    expect(plan.body.parts).toMatchObject([
      {
        heading: "NHỮNG VẤN ĐỀ CHUNG",
        sections: [
          {
            ordinal: "A",
            heading: "MỤC ĐÍCH",
            clauses: ["Nâng cao nhận thức của cán bộ, giáo viên.", "Tạo chuyển biến."],
          },
          { ordinal: "B", heading: "YÊU CẦU", dashes: [{ pluses: ["Đúng tiến độ;", "Đúng đối tượng."] }] },
        ],
      },
      {
        heading: "NỘI DUNG",
        sections: [{ heading: "Nhiệm vụ chung", subclauses: [{ ordinal: "1.1" }, { ordinal: "1.2" }] }],
      },
    ]);
    expect(plan.recipients).toEqual([
      { name: "Sở GD&ĐT", duty: "để b/c" },
      { name: "Các tổ chuyên môn", duty: "để t/h" },
    ]);
    expect(plan.signatureBlock).toEqual({
      signingAuthority: ["KT. HIỆU TRƯỞNG"],
      signer: { position: "PHÓ HIỆU TRƯỞNG", actualPost: undefined, fullName: "ThS. Trần Thị Thu Hà" },
    });
    expect([plan.unplaced, dropped.map(({ text: note }) => note)]).toEqual([undefined, ["(Đã ký)"]]);
  });
});
