/** Who issues the plan (ô 2, 3 and 4 of the decree's diagram). */
import { z } from "zod";
import { choice, fieldMeta, lines, text, yesNo } from "./fields.ts";

/** How the issuing body works, which decides the form of the signature (NĐ 30/2020, Đ.13). */
export const workingRegimes = {
  collective: "tập thể",
  oneHead: "thủ trưởng",
  advisory: "tư vấn",
} as const;

export const issuerSchema = z
  .strictObject({
    supervisingAgency: lines(
      "Cơ quan chủ quản",
      "In hoa, 1–4 dòng. Ủy ban nhân dân không ghi cơ quan chủ quản.",
    ).optional(),
    name: lines("Tên cơ quan", "In hoa, mỗi dòng in một phần tử: [ỦY BAN NHÂN DÂN, TỈNH BÌNH DƯƠNG]."),
    nameInText: text("Tên trong câu", "Tên viết thường dùng trong câu, như «Ủy ban nhân dân tỉnh»."),
    code: text("Mã cơ quan", "Chữ viết tắt trong số, ký hiệu, như UBND, BĐH, PGDĐT."),
    regime: choice(
      "Chế độ làm việc",
      workingRegimes,
      "tập thể (UBND, HĐND), thủ trưởng (sở, phòng, trường), tư vấn (ban, tổ).",
    ),
    usesSupervisorSeal: yesNo("Dùng dấu cơ quan chủ quản", "Ban, tổ tư vấn đóng dấu của cơ quan chủ quản.").optional(),
    placeOfIssue: text("Địa danh", "Như Bình Dương; không kèm «tỉnh», «xã»."),
  })
  .meta(fieldMeta("Cơ quan ban hành"));
