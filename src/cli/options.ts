/** The flags of the command line, read with node:util; what is wrong with them is told in Vietnamese. */
import { parseArgs } from "node:util";
import { nearestWords } from "../vietnamese/nearest-words.ts";

interface OptionDefinition {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly argument?: string;
  readonly help: string;
}

const optionTable = {
  out: { type: "string", short: "o", argument: "THƯ_MỤC", help: "Thư mục ghi kết quả; bỏ trống là output/." },
  units: {
    type: "string",
    argument: "TỆP",
    help: "Bảng đơn vị (.xlsx, .csv, .yaml, .json) thay bảng của kế hoạch mẫu.",
  },
  select: {
    type: "string",
    short: "s",
    argument: "CHỌN",
    help: "Chỉ đơn vị có mã, tên (được dùng *), status:error, @tệp; cách nhau dấu phẩy.",
  },
  jobs: { type: "string", short: "j", argument: "SỐ", help: "Số luồng làm cùng lúc; bỏ trống thì theo máy." },
  zip: { type: "string", argument: "TỆP", help: "Gói cả loạt vào một tệp .zip thay vì thư mục." },
  unit: { type: "string", argument: "ĐƠN_VỊ", help: "So kế hoạch mẫu với bản của đơn vị có mã hoặc tên này." },
  report: { type: "string", argument: "TỆP.html", help: "Ghi trang báo cáo để mở bằng trình duyệt." },
  province: {
    type: "string",
    argument: "TỈNH",
    help: "Tỉnh hoặc thành phố trực thuộc trung ương, có dấu hay không dấu.",
  },
  date: { type: "string", argument: "NGÀY", help: "Danh mục vào ngày này, như 28/02/2019; bỏ trống là hôm nay." },
  level: { type: "string", argument: "tỉnh|huyện|xã", help: "Cấp đơn vị; bỏ trống là cấp ngay dưới tỉnh vào ngày ấy." },
  batch: { type: "string", argument: "KẾ_HOẠCH_MẪU", help: "Tạo bảng đơn vị đúng các cột mà kế hoạch mẫu này cần." },
  templates: { type: "string", argument: "THƯ_MỤC", help: "Thư mục mẫu riêng của cơ quan (format.yaml, *.hbs)." },
  format: {
    type: "string",
    argument: "nd30|tt01",
    help: "Thể thức để xét tệp Word; bỏ trống thì theo ngày của văn bản.",
  },
  only: { type: "string", argument: "MÃ,MÃ", help: "Chỉ nêu các quy tắc này, như HD01,SK02." },
  ignore: { type: "string", argument: "MÃ,MÃ", help: "Không nêu các quy tắc này." },
  rules: {
    type: "string",
    argument: "TỆP",
    help: "Quy tắc của cơ quan; bỏ trống thì tìm kehoach.rules.yaml cạnh tệp.",
  },
  keys: { type: "string", argument: "all|english", help: "Khóa trong JSON Schema: cả tiếng Việt (all), chỉ english." },
  changes: {
    type: "string",
    argument: "chap-nhan|tu-choi",
    help: "Thay đổi còn theo dõi trong tệp Word; bỏ trống là chấp nhận hết.",
  },
  "convert-encoding": { type: "boolean", help: "Chuyển chữ phông TCVN3 (.VnTime), VNI sang Unicode." },
  force: { type: "boolean", help: "Ghi đè cả tệp đã được sửa tay." },
  "fail-fast": { type: "boolean", help: "Có đơn vị lỗi thì dừng ngay, không làm các đơn vị khác." },
  json: { type: "boolean", help: "In một đối tượng JSON duy nhất cho máy đọc." },
  quiet: { type: "boolean", short: "q", help: "Chỉ nêu lỗi." },
  verbose: { type: "boolean", short: "v", help: "Nêu thêm chi tiết." },
  "no-color": { type: "boolean", help: "Không dùng màu." },
  help: { type: "boolean", short: "h", help: "Hướng dẫn." },
  version: { type: "boolean", help: "Phiên bản." },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

export type OptionName = keyof typeof optionTable;

const optionNames: readonly OptionName[] = Object.keys(optionTable) as OptionName[];

/** Flags that every command takes. */
export const commonOptions: readonly OptionName[] = ["json", "quiet", "verbose", "no-color", "help"];

export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly texts: Readonly<Partial<Record<OptionName, string>>>;
  readonly flags: ReadonlySet<OptionName>;
  readonly faults: readonly Fault[];
}

/** A sentence about a wrong flag, and what to write instead. */
interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** Reads the arguments; `allowed` limits the flags, and is left out where the command is not known yet. */
export function readArguments(args: readonly string[], allowed = optionNames): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: optionTable,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const texts: Partial<Record<OptionName, string>> = {};
  const flags = new Set<OptionName>();
  const faults: Fault[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const name = allowed.find((candidate) => candidate === token.name);
    const fault = name === undefined ? unknownOption(token.rawName, allowed) : valueFault(name, token);
    if (fault !== undefined) faults.push(fault);
    else if (name !== undefined && token.value === undefined) flags.add(name);
    else if (name !== undefined && token.value !== undefined) texts[name] = token.value;
  }
  return { positionals, texts, flags, faults };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function valueFault(name: OptionName, { rawName, value, inlineValue }: OptionToken): Fault | undefined {
  if (optionTable[name].type === "boolean") {
    return value === undefined ? undefined : { message: `Cờ --${name} không nhận giá trị.`, hint: `Ghi --${name}.` };
  }
  if (value !== undefined && value !== "" && (inlineValue === true || !value.startsWith("-"))) return undefined;
  return { message: `Cờ ${rawName} thiếu giá trị.`, hint: `Ghi ${optionUsage(name)}.` };
}

function unknownOption(typed: string, allowed: readonly OptionName[]): Fault {
  const [meant] = nearestWords(typed, allowed, 1);
  const hint = meant === undefined ? "Xem các cờ bằng --help." : `Có phải --${meant}?`;
  return { message: `Không có cờ «${typed}».`, hint };
}

/** "-o, --out THƯ_MỤC". */
export function optionUsage(name: OptionName, ownArgument?: string): string {
  const option: OptionDefinition = optionTable[name];
  const argument = ownArgument ?? option.argument;
  const short = option.short === undefined ? "" : `-${option.short}, `;
  return `${short}--${name}${argument === undefined ? "" : ` ${argument}`}`;
}

export function optionHelp(name: OptionName): string {
  return optionTable[name].help;
}
