/** The commands that can be called; each is loaded only when it is. */
import type { CommandDefinition } from "./command.ts";

export const commands: readonly CommandDefinition[] = [
  {
    name: "init",
    alias: "khoi-tao",
    usage: "[THƯ_MỤC] [--batch KẾ_HOẠCH_MẪU [-o TỆP.xlsx]]",
    summary: "Tạo thư mục để bắt đầu, hoặc bảng đơn vị (don-vi.xlsx) của một kế hoạch mẫu.",
    details: [
      "Không ghi đè tệp nào đã có.",
      "Bỏ trống THƯ_MỤC là thư mục đang đứng.",
      "Với --batch: ghi bảng đơn vị cạnh kế hoạch mẫu, đúng các cột mẫu ấy cần;",
      "mẫu ghi «Thuộc tỉnh» thì bảng được điền sẵn mã, loại và tên các đơn vị.",
    ],
    options: ["batch", "out", "force"],
    ownHelp: {
      out: { argument: "TỆP.xlsx", help: "Tệp ghi bảng đơn vị; bỏ trống là cạnh kế hoạch mẫu." },
      force: { help: "Thay bảng đơn vị đã có." },
    },
    positionals: { least: 0, most: 1, missing: "" },
    load: () => import("./commands/init.ts"),
  },
  {
    name: "check",
    alias: "kiem-tra",
    usage: "TỆP… [--report TỆP.html] [-o TỆP.docx]",
    summary: "Kiểm tra dữ liệu kế hoạch hoặc thể thức tệp Word, nêu mọi chỗ sai một lần.",
    details: [
      "Mã thoát 1 khi có lỗi; cảnh báo và lưu ý không tính là lỗi.",
      "Mọi quy tắc, cách tắt hoặc đổi mức trong kehoach.rules.yaml: docs/quy-tac.md.",
    ],
    options: ["format", "changes", "only", "ignore", "rules", "report", "out", "force", "templates"],
    ownHelp: {
      out: { argument: "TỆP.docx", help: "Ghi bản sao có nhận xét ở từng chỗ sai; tệp gốc giữ nguyên." },
      force: { help: "Thay tệp báo cáo, bản sao đã có." },
    },
    positionals: { least: 1, most: Number.POSITIVE_INFINITY, missing: "Thiếu tên tệp kế hoạch hoặc tệp Word." },
    load: () => import("./commands/check.ts"),
  },
  {
    name: "plan",
    alias: "du-kien",
    usage: "TỆP [--units TỆP] [-o THƯ_MỤC]",
    summary: "Nêu việc build sẽ làm với từng đơn vị của kế hoạch mẫu; không ghi gì.",
    details: ["Tạo, thay, không đổi, bị chặn (tệp đã sửa tay) hoặc lỗi, cùng mọi chỗ sai của mọi đơn vị."],
    options: ["units", "out", "select", "jobs", "force", "fail-fast", "templates"],
    positionals: { least: 1, most: 1, missing: "Thiếu tên tệp kế hoạch mẫu." },
    load: () => import("./commands/plan.ts"),
  },
  {
    name: "build",
    alias: "tao",
    usage: "TỆP… [--units TỆP] [-o THƯ_MỤC]",
    summary: "Tạo tệp Word (.docx) và, khi có bảng kinh phí, tệp Excel (.xlsx).",
    details: [
      "Kế hoạch mẫu («Tạo theo đơn vị») thì tạo một bộ cho mỗi đơn vị, trong thư mục mang tên đơn vị.",
      "Kế hoạch hoặc đơn vị có lỗi thì không tạo tệp nào cho nó; các đơn vị khác vẫn được tạo.",
      "Tệp đã được sửa tay thì giữ nguyên, bản mới ghi bên cạnh; --force để ghi đè.",
    ],
    options: ["units", "out", "select", "jobs", "zip", "force", "fail-fast", "templates"],
    positionals: { least: 1, most: Number.POSITIVE_INFINITY, missing: "Thiếu tên tệp kế hoạch." },
    load: () => import("./commands/build.ts"),
  },
  {
    name: "retry",
    alias: "lam-lai",
    usage: "[-o THƯ_MỤC]",
    summary: "Chỉ làm những đơn vị lần trước bị lỗi hoặc chưa làm tới.",
    details: ["Kế hoạch mẫu và bảng đơn vị lấy theo lần trước; --units để dùng bảng đã sửa, như don-vi_LOI.xlsx."],
    options: ["out", "units", "select", "jobs", "force", "fail-fast", "templates"],
    positionals: { least: 0, most: 0, missing: "" },
    load: () => import("./commands/retry.ts"),
  },
  {
    name: "import",
    alias: "nhap",
    usage: "TỆP.docx|TỆP.txt [-o plan.yaml]",
    summary: "Chuyển kế hoạch đã có (Word, chữ chép từ PDF, bản quét) thành dữ liệu.",
    details: [
      "Câu bị ngắt dòng, ngắt trang được nối lại; số trang, dấu, chữ của trang mạng được bỏ và kể ra.",
      "Chỗ đoán hoặc thiếu có ghi chú trong tệp; chữ chưa biết để đâu nằm ở «Chưa xếp được».",
      "Không có -o thì ghi tệp .yaml cùng tên cạnh tệp gốc; không ghi đè tệp đã có.",
    ],
    options: ["out", "changes", "convert-encoding", "force", "templates"],
    ownHelp: {
      out: { argument: "TỆP.yaml", help: "Tệp ghi dữ liệu kế hoạch." },
      force: { help: "Thay tệp đã có." },
    },
    positionals: { least: 1, most: 1, missing: "Thiếu tên tệp cần nhập." },
    load: () => import("./commands/import.ts"),
  },
  {
    name: "diff",
    alias: "so-sanh",
    usage: "A B [-o so-sanh.docx] [--report so-sanh.html] | KẾ_HOẠCH_MẪU --unit ĐƠN_VỊ",
    summary: "Nêu những gì khác nhau từ kế hoạch A đến kế hoạch B: thêm, bỏ, sửa, chuyển chỗ, đánh số lại.",
    details: [
      "A, B là dữ liệu kế hoạch (.yaml, .json), tệp Word (.docx) hoặc văn bản (.txt).",
      "Mỗi chỗ khác một dòng, theo phần của kế hoạch; số tiền kèm chênh lệch.",
      "Mã thoát 0 dù có khác hay không; 1 khi có kế hoạch lỗi, 2 khi gọi sai.",
    ],
    options: ["out", "report", "changes", "unit", "units", "force", "templates"],
    ownHelp: {
      out: { argument: "TỆP.docx", help: "Ghi B thành tệp Word, mỗi chỗ khác A là một sửa đổi được theo dõi." },
      force: { help: "Thay tệp đã có." },
    },
    positionals: { least: 1, most: 2, missing: "Thiếu tên hai kế hoạch cần so sánh." },
    load: () => import("./commands/diff.ts"),
  },
  {
    name: "units",
    alias: "don-vi",
    usage: "[--province TỈNH] [--date NGÀY] [--level tỉnh|huyện|xã] [-o TỆP]",
    summary: "Danh mục đơn vị hành chính vào một ngày, từ năm 2019; có -o thì thành bảng đơn vị.",
    details: ["Không có --province: các tỉnh, thành phố vào ngày ấy. Cấp huyện chỉ có đến 30/6/2025."],
    options: ["province", "date", "level", "out", "force"],
    ownHelp: {
      out: { argument: "TỆP", help: "Tệp .xlsx hoặc .csv; bỏ trống thì in ra màn hình." },
      force: { help: "Thay tệp đã có." },
    },
    positionals: { least: 0, most: 0, missing: "" },
    load: () => import("./commands/units.ts"),
  },
  {
    name: "schema",
    usage: "[plan|units]",
    summary: "In JSON Schema của tệp kế hoạch hoặc bảng đơn vị, có tên và giải thích tiếng Việt.",
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
