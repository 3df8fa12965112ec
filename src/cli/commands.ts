/** The commands that can be called; each is loaded only when it is. */
import type { CommandDefinition } from "./command.ts";

export const commands: readonly CommandDefinition[] = [
  {
    name: "init",
    alias: "khoi-tao",
    usage: "[THƯ_MỤC]",
    summary: "Tạo thư mục để bắt đầu: plan.yaml mẫu, bảng kinh phí, hướng dẫn.",
    details: ["Không ghi đè tệp nào đã có.", "Bỏ trống THƯ_MỤC là thư mục đang đứng."],
    options: [],
    positionals: { least: 0, most: 1, missing: "" },
    load: () => import("./commands/init.ts"),
  },
  {
    name: "check",
    alias: "kiem-tra",
    usage: "TỆP…",
    summary: "Kiểm tra dữ liệu kế hoạch, nêu mọi chỗ sai một lần; không ghi gì.",
    details: ["Mã thoát 1 khi có lỗi; cảnh báo và lưu ý không tính là lỗi."],
    options: ["templates"],
    positionals: { least: 1, most: Number.POSITIVE_INFINITY, missing: "Thiếu tên tệp kế hoạch." },
    load: () => import("./commands/check.ts"),
  },
  {
    name: "build",
    alias: "tao",
    usage: "TỆP… [-o THƯ_MỤC]",
    summary: "Tạo tệp Word (.docx) và, khi có bảng kinh phí, tệp Excel (.xlsx).",
    details: [
      "Kế hoạch có lỗi thì không tạo tệp nào cho nó.",
      "Tệp đã được sửa tay thì giữ nguyên, bản mới ghi bên cạnh; --force để ghi đè.",
    ],
    options: ["out", "force", "templates"],
    positionals: { least: 1, most: Number.POSITIVE_INFINITY, missing: "Thiếu tên tệp kế hoạch." },
    load: () => import("./commands/build.ts"),
  },
  {
    name: "schema",
    usage: "[plan]",
    summary: "In JSON Schema của tệp kế hoạch, có tên và giải thích tiếng Việt.",
    details: ["Mặc định nhận cả khóa tiếng Anh và tên tiếng Việt, như khi đọc tệp."],
    options: ["keys"],
    positionals: { least: 0, most: 1, missing: "" },
    load: () => import("./commands/schema.ts"),
  },
  {
    name: "doctor",
    usage: "[-o THƯ_MỤC]",
    summary: "Xem phiên bản, phông chữ, quyền ghi và chương trình kèm theo trên máy này.",
    details: [],
    options: ["out"],
    positionals: { least: 0, most: 0, missing: "" },
    load: () => import("./commands/doctor.ts"),
  },
];

/** The command of this name or alias. */
export function findCommand(word: string): CommandDefinition | undefined {
  return commands.find(({ name, alias }) => name === word || alias === word);
}
