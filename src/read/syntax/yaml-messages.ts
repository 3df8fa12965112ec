/** Says in Vietnamese what the YAML parser found, with the cure. */
import type { Diagnostic } from "../../diagnostic.ts";
import { lineAround, placeOfOffset } from "../text-position.ts";

interface Wording {
  readonly message: string;
  readonly hint: string;
}

/** What the parser says: a code, and offsets in the text. */
export interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

const quoteCure =
  'Đặt cả đoạn trong dấu nháy kép, ví dụ: subject: "Nội dung: chăm sóc trẻ em"; dấu nháy kép bên trong viết là \\".';

const indentCure: Wording = {
  message: "Dòng này thụt đầu dòng không khớp với các dòng cùng cấp.",
  hint: "Các trường cùng cấp phải thụt vào bằng nhau (mỗi cấp 2 dấu cách); trường con thụt sâu hơn trường cha.",
};

const multilineKey: Wording = {
  message: "Dòng này không phải là «tên trường: giá trị».",
  hint: "Kiểm tra dấu hai chấm và dấu cách sau tên trường, như «subject: Chăm sóc trẻ em»; đoạn dài nhiều dòng thì đặt trong dấu nháy kép.",
};

const wordings: Readonly<Record<string, Wording>> = {
  TAB_AS_INDENT: {
    message: "Đầu dòng có phím TAB; YAML chỉ cho thụt đầu dòng bằng dấu cách.",
    hint: "Xóa TAB và thay bằng dấu cách (mỗi cấp 2 dấu cách).",
  },
  BAD_INDENT: indentCure,
  MULTILINE_IMPLICIT_KEY: multilineKey,
  BLOCK_IN_FLOW: indentCure,
  MISSING_CHAR: {
    message: "Thiếu dấu đóng (nháy hoặc ngoặc) hoặc thiếu dấu phẩy.",
    hint: "Tìm từ dòng này ngược lên: mỗi dấu nháy, ngoặc mở phải có dấu đóng.",
  },
  BAD_SCALAR_START: { message: "Giá trị không được bắt đầu bằng một trong các dấu @ ` %.", hint: quoteCure },
  BAD_DQ_ESCAPE: {
    message: "Trong dấu nháy kép, dấu «\\» đứng trước một chữ không có nghĩa.",
    hint: "Viết hai lần «\\\\» để có một dấu «\\», hoặc dùng dấu nháy đơn.",
  },
  UNEXPECTED_TOKEN: {
    message: "Sau giá trị còn có chữ thừa, hoặc giá trị bắt đầu bằng một dấu có nghĩa riêng.",
    hint: quoteCure,
  },
  MULTIPLE_DOCS: {
    message: "Tệp chứa nhiều kế hoạch, ngăn cách bằng dòng «---».",
    hint: "Mỗi kế hoạch để một tệp; xóa dòng «---» thừa.",
  },
  TAG_RESOLVE_FAILED: { message: "Giá trị không được bắt đầu bằng dấu «!».", hint: quoteCure },
  BAD_ALIAS: { message: "Giá trị không được bắt đầu bằng dấu «*» hoặc «&».", hint: quoteCure },
  BAD_DIRECTIVE: { message: "Dòng không được bắt đầu bằng dấu «%».", hint: quoteCure },
};

const otherWording: Wording = {
  message: "Dòng này không đúng cú pháp YAML.",
  hint: "Xem lại thụt đầu dòng, dấu hai chấm, dấu nháy và dấu ngoặc ở dòng này và dòng trên.",
};

/** Values that begin with a sign of YAML's own; what it means to the parser is seldom what was meant. */
const signAtStart = /^\s*(?:- )*(?:[^\s:"'][^:"']*:\s+)?(?:- )*(?<sign>[*&@`%!|>{["'])/u;

/** Gives the findings for syntax errors: one a line, each in the clerk's words. */
export function describeYamlFaults(file: string, text: string, faults: readonly YamlFault[]): readonly Diagnostic[] {
  // A TAB shifts the structure of all that follows; what the parser says about it is no news.
  const tabs = faults.filter(({ code }) => code === "TAB_AS_INDENT");
  const byLine = new Map<number, Diagnostic>();
  for (const fault of tabs.length > 0 ? tabs : faults) {
    const { line } = placeOfOffset(file, text, fault.pos[0]);
    if (!byLine.has(line)) byLine.set(line, describeYamlFault(file, text, fault));
  }
  return [...byLine.values()];
}

/** "-Các tổ": without a space behind it the dash begins no item, and the line fits nowhere. */
const dashWithoutSpace = /^(?<indent>\s*)-(?<item>[^\s-].*?)\s*$/u;

function describeYamlFault(file: string, text: string, fault: YamlFault): Diagnostic {
  const offset = faultOffset(text, fault);
  const line = lineAround(text, offset);
  const dash = dashWithoutSpace.exec(line)?.groups;
  const found = placeOfOffset(file, text, offset);
  const place = dash === undefined ? found : { ...found, column: (dash.indent ?? "").length + 1 };
  const wording = dash === undefined ? wordingOf(fault, line) : spaceAfterDash(dash.item ?? "");
  return { rule: "PLAN-YAML", severity: "error", message: wording.message, path: [], place, hint: wording.hint };
}

/** Gives the words for an item whose dash has no space behind it. */
function spaceAfterDash(item: string): Wording {
  return { message: "Thiếu dấu cách sau dấu «-» ở đầu dòng.", hint: `Viết «- ${shorten(item)}».` };
}

/** Where the slip is, which is not always where the parser noticed it. */
function faultOffset(text: string, fault: YamlFault): number {
  const [noticed] = fault.pos;
  const quote = /closing (["'])quote/.exec(fault.message)?.[1];
  // A missing quote is noticed at the end of the file; what helps is the line where it was opened.
  if (quote !== undefined) {
    const opened = Math.max(text.lastIndexOf(`: ${quote}`, noticed), text.lastIndexOf(`- ${quote}`, noticed));
    return opened === -1 ? noticed : opened + 2;
  }
  return isNextLineTooDeep(text, fault) ? startOfNextLine(text, noticed) : noticed;
}

/** The parser takes a value and the deeper line under it for one key, and says so at the value. */
function isNextLineTooDeep(text: string, fault: YamlFault): boolean {
  const rest = text.slice(fault.pos[0]).split("\n", 1)[0] ?? "";
  return fault.code === "BLOCK_AS_IMPLICIT_KEY" && !/:(?:\s|$)/.test(rest);
}

function startOfNextLine(text: string, offset: number): number {
  const next = /\n\s*(?=\S)/.exec(text.slice(offset));
  return next === null ? offset : offset + next.index + next[0].length;
}

function wordingOf(fault: YamlFault, line: string): Wording {
  if (/closing ["']quote/.test(fault.message)) {
    return { message: "Dấu nháy mở ở dòng này không được đóng.", hint: "Thêm dấu nháy đóng ở cuối đoạn." };
  }
  if (/must be sufficiently indented and end with/.test(fault.message)) {
    return { message: "Dấu ngoặc mở «[» hoặc «{» chưa được đóng.", hint: "Thêm dấu «]» hoặc «}» ở cuối danh sách." };
  }
  const sign = signAtStart.exec(line)?.groups?.sign;
  if (sign !== undefined && (fault.code === "UNEXPECTED_TOKEN" || fault.code === "BAD_SCALAR_START")) {
    return { message: `Giá trị bắt đầu bằng dấu «${sign}», là dấu có nghĩa riêng trong YAML.`, hint: quotedLine(line) };
  }
  if (fault.code === "BLOCK_AS_IMPLICIT_KEY") return describeColons(line);
  return wordings[fault.code] ?? otherWording;
}

function describeColons(line: string): Wording {
  const colons = line.match(/:(?=\s|$)/g)?.length ?? 0;
  if (colons < 2) return indentCure;
  const message = line.trimEnd().endsWith(":")
    ? "Đoạn chữ kết thúc bằng dấu hai chấm mà không đặt trong dấu nháy, nên máy hiểu là tên trường."
    : "Đoạn chữ có dấu hai chấm mà không đặt trong dấu nháy, nên máy không biết đâu là tên trường.";
  return { message, hint: quotedLine(line) };
}

/** The longest start and end of a text that a hint repeats. */
const shownLength = 24;

/** Shows the line as it should be: its value in quotes. */
function quotedLine(line: string): string {
  const parts = /^\s*(?<start>(?:- )*(?:[^\s:"'*&@`%!|>{[][^:"']*:\s+)?)(?<value>\S.*?)\s*$/u.exec(line)?.groups;
  if (parts?.start === undefined || parts.value === undefined) return quoteCure;
  const value = parts.value.replaceAll('"', '\\"');
  return `Đặt cả đoạn trong dấu nháy kép: ${parts.start}"${shorten(value)}"`;
}

/** Gives a text with its middle left out when it is long. */
export function shorten(text: string): string {
  return text.length > 2 * shownLength + 3 ? `${text.slice(0, shownLength)}…${text.slice(-shownLength)}` : text;
}
