/** The Vietnamese words of comments in a checked copy, and why a file can have no such copy. */
import type { Diagnostic } from "../diagnostic.ts";

export const commentWords = {
  cure: "Cách sửa",
  source: "Căn cứ",
} as const;

const refusals = {
  "DOCX-FILE": "Không ghi được bản sao có nhận xét: tệp nén của Word đã hỏng hoặc thiếu phần chính.",
  "DOCX-XML": "Không ghi được bản sao có nhận xét: một phần của tệp Word không phải XML hợp lệ.",
  "DOCX-EMPTY": "Không ghi được bản sao có nhận xét: văn bản không có đoạn nào để gắn nhận xét.",
} as const;
export type CommentRefusal = keyof typeof refusals;

/** The finding that stands where a copy with comments cannot be made. */
export function commentRefusal(rule: CommentRefusal): Diagnostic {
  return { rule, severity: "error", message: refusals[rule], path: [] };
}
