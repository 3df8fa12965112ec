/** Who signs, by what authority, and who receives the plan (ô 7, 9b and 12). */
import { z } from "zod";
import { count, fieldMeta, text, when } from "./fields.ts";

export const signerSchema = z
  .strictObject({
    position: text("Chức vụ", "In hoa, như PHÓ CHỦ TỊCH; quyền cấp trưởng ghi «Q. GIÁM ĐỐC»."),
    actualPost: text(
      "Chức vụ thật",
      "Ban, tổ dùng dấu cơ quan: chức vụ của người ký trong cơ quan, in trên họ tên.",
    ).optional(),
    fullName: text("Họ và tên", "Không ghi học hàm, học vị."),
  })
  .meta(fieldMeta("Người ký"));

export const signatureBlockSchema = z
  .strictObject({
    signingAuthority: z
      .union([z.string().trim().min(1), z.array(z.string().trim().min(1)).max(3)])
      .default([])
      .transform((value): readonly string[] => (typeof value === "string" ? [value] : value))
      .meta(fieldMeta("Quyền hạn ký", "Mỗi dòng một phần tử: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, TL. …, TUQ. …")),
    signer: signerSchema,
  })
  .meta(fieldMeta("Khối chữ ký"));

const recipientSchema = z.union([
  z
    .string()
    .trim()
    .min(1)
    .transform((name): Recipient => ({ name })),
  z.strictObject({
    name: text("Tên nơi nhận"),
    duty: text("Việc cần làm", "Như «để báo cáo».").optional(),
    copyCount: count("Số bản").optional(),
    when: when(),
  }),
]);

export interface Recipient {
  readonly name: string;
  readonly duty?: string | undefined;
  readonly copyCount?: number | undefined;
  /** In a master plan: only for units for which this holds. */
  readonly when?: string | undefined;
}

export const recipientsSchema = z
  .array(recipientSchema)
  .min(1)
  .meta(fieldMeta("Nơi nhận", "Không ghi dòng Lưu ở đây."));

/** The Vietnamese abbreviations that open a signing authority, without the full stop (NĐ 30/2020, PL I.II.7b). */
export const signingPrefixes = ["TM", "KT", "TL", "TUQ", "Q"] as const;
export type SigningPrefix = (typeof signingPrefixes)[number];

export interface SigningAuthority {
  readonly prefix: SigningPrefix;
  /** The body or post after the prefix, as printed. */
  readonly principal: string;
}

/** Splits "KT. CHỦ TỊCH" into its parts; undefined when the line is not of that form. */
export function parseSigningAuthority(line: string): SigningAuthority | undefined {
  const prefix = signingPrefixes.find((candidate) => line.startsWith(`${candidate}. `));
  if (prefix === undefined) return undefined;
  const principal = line.slice(prefix.length + 2);
  return principal === "" || principal.startsWith(" ") ? undefined : { prefix, principal };
}
