/** What goes wrong with files, in the clerk's words. */
import type { Diagnostic } from "../diagnostic.ts";

const reasons: Readonly<Record<string, { readonly reason: string; readonly hint: string }>> = {
  ENOENT: { reason: "không có tệp hoặc thư mục này", hint: "Kiểm tra lại tên và thư mục." },
  EACCES: { reason: "không được phép", hint: "Đóng tệp nếu đang mở trong Word hoặc Excel, hoặc chọn thư mục khác." },
  EPERM: { reason: "không được phép", hint: "Đóng tệp nếu đang mở trong Word hoặc Excel, hoặc chọn thư mục khác." },
  EBUSY: { reason: "tệp đang được chương trình khác dùng", hint: "Đóng tệp trong Word hoặc Excel rồi chạy lại." },
  EISDIR: { reason: "đây là thư mục, không phải tệp", hint: "Ghi tên một tệp, hoặc đổi tên thư mục trùng tên." },
  ENOTDIR: { reason: "một phần của đường dẫn là tệp, không phải thư mục", hint: "Chọn thư mục khác." },
  EEXIST: { reason: "tên này đã là một tệp, không phải thư mục", hint: "Chọn thư mục khác." },
  EROFS: { reason: "ổ đĩa chỉ đọc", hint: "Chọn thư mục khác để ghi." },
  ENOSPC: { reason: "ổ đĩa đã đầy", hint: "Giải phóng dung lượng rồi chạy lại; tệp cũ vẫn còn nguyên." },
  EDQUOT: { reason: "đã hết hạn mức đĩa", hint: "Giải phóng dung lượng rồi chạy lại; tệp cũ vẫn còn nguyên." },
  EFBIG: { reason: "tệp vượt giới hạn dung lượng", hint: "Hỏi người quản trị máy; tệp cũ vẫn còn nguyên." },
  ENAMETOOLONG: { reason: "tên quá dài", hint: "Chọn thư mục có đường dẫn ngắn hơn." },
  EMFILE: { reason: "quá nhiều tệp đang mở", hint: "Chạy lại với ít tệp hơn." },
  ELOOP: { reason: "liên kết vòng", hint: "Chọn tệp hoặc thư mục thật." },
};

/** The code of an error of the operating system ("ENOSPC"), or undefined for any other error. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** A finding for an error of the operating system; any other error is a programmer's and is thrown on. */
export function fileFault(error: unknown, action: "đọc" | "ghi", path: string): Diagnostic {
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  const known = reasons[code] ?? { reason: `hệ điều hành báo lỗi ${code}`, hint: "Kiểm tra ổ đĩa và quyền truy cập." };
  return {
    rule: action === "đọc" ? "FILE-READ" : "FILE-WRITE",
    severity: "error",
    message: `Không ${action} được «${path}»: ${known.reason}.`,
    hint: known.hint,
    path: [],
    place: { file: path },
  };
}
