/** The lines before the name of the type → issuer, number, place and day, marks. */
import type { DroppedLine, SourceLine } from "../../model/source-lines.ts";
import { foldVietnamese, isUpperCaseText, toUpperVietnamese } from "../../vietnamese/letters.ts";
import { isMark, subordinateBody } from "../head.ts";

export interface FoundHead {
  readonly supervisingAgency: readonly SourceLine[];
  readonly issuerName: readonly SourceLine[];
  readonly code: FoundText | undefined;
  readonly place: FoundText | undefined;
  /** In digits with what is known: "28/02/2019", "02/2020", "". */
  readonly issuedOn: FoundText | undefined;
  readonly marks: readonly SourceLine[];
  /** The nation's name and motto where a scan has spoilt them. */
  readonly dropped: readonly DroppedLine[];
  readonly unplaced: readonly SourceLine[];
}

export interface FoundText {
  readonly text: string;
  readonly line: number;
}

const blank = "[\\s.…_]*";
/** So many digits, or dots in their place: no two runs of dots side by side, which a long one would be parted between. */
const figure = (digits: string): string => `${blank}(?:(\\d{${digits}})${blank})?`;
const dateForm = new RegExp(`^(.{0,60}?)[,.]?\\s*ngày${figure("1,2")}tháng${figure("1,2")}năm${figure("2,4")}$`, "iu");
const codeForm = /^số\s*[:.]?\s*([\s\d.…_]*)\s*\/\s*(\S(?:.*\S)?)$/iu;
/** Bodies of the Party and its unions write "Số 15-KH/ĐU", "Số: 07 KH/ĐTN". */
const partyCodeForm = /^số\s*[:.]?\s*([\s\d.…_]*[-\s]\s*\p{Lu}{1,5}\s*\/\s*\S+)$/iu;

/** Finds the parts of the head in whatever order and columns they stand. */
export function readHead(lines: readonly SourceLine[]): FoundHead {
  const printed = joinCutPlace(lines.flatMap(partLine));
  const parted = withoutNation(printed);
  const codeLine = parted.find(({ text }) => codeForm.test(text) || partyCodeForm.test(text));
  const dateLine = parted.find(({ text }) => dateForm.test(text));
  const marks = parted.filter(({ text }) => isMark(text));
  const others = parted.filter((line) => line !== codeLine && line !== dateLine && !marks.includes(line));
  const codeAt = codeLine === undefined ? parted.length : parted.indexOf(codeLine);
  const isName = (line: SourceLine): boolean =>
    isUpperCaseText(line.text) &&
    line.text.length < 150 &&
    parted.indexOf(line) < codeAt &&
    !/^KẾ HOẠCH(?!\p{L})/u.test(line.text) &&
    !partyName.test(foldVietnamese(line.text));
  return {
    ...splitIssuer(others.filter(isName)),
    code: codeLine === undefined ? undefined : { text: codeText(codeLine.text), line: codeLine.line },
    ...readDate(dateLine),
    marks,
    dropped: printed.filter((line) => isSpoiltNation(line.text) && !parted.includes(line)).map(toDropped),
    unplaced: [...others.filter((line) => !isName(line)), ...(hasLeftDigits(dateLine) ? [dateLine] : [])],
  };
}

function readDate(line: SourceLine | undefined): Pick<FoundHead, "place" | "issuedOn"> {
  const match = dateForm.exec(line?.text ?? "");
  if (line === undefined || match === null) return { place: undefined, issuedOn: undefined };
  const place = match[1]?.replace(/^[*\s]+/u, "").trim() ?? "";
  return {
    place: place === "" ? undefined : { text: place, line: line.line },
    issuedOn: { text: digitsOf(match), line: line.line },
  };
}

/** The nation's name and motto are the same on every document. */
function withoutNation(lines: readonly SourceLine[]): readonly SourceLine[] {
  const at = lines.findIndex(({ text }) => nationName.test(foldVietnamese(text)));
  // A line of its own with the last word is the rest of the name; then "… TỈNH QUẢNG NAM" is a name in full.
  const hasRest = at >= 0 && lines.slice(at + 1, at + 5).some(({ text }) => restOfName.test(foldVietnamese(text)));
  const isCut = !hasRest && foldVietnamese(lines[at]?.text ?? "").endsWith(" viet");
  return lines.flatMap((line, index) => {
    const folded = foldVietnamese(line.text);
    const isNear = at >= 0 && index > at && index < at + 5;
    if (nationName.test(folded) || motto.test(folded) || (isNear && restOfName.test(folded))) return [];
    // "SỞ Y TẾ NAM": both columns of the page on one line.
    return [isNear && isCut ? { ...line, text: line.text.replace(/\s+NAM$/u, "") } : line];
  });
}

const wholeWords =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI(?: CHỦ)?(?: NGHĨA)?(?: VIỆT)?(?: NAM)?|ĐỘC LẬP\W+TỰ DO\W+HẠNH PHÚC)\.?$/u;

/** Right words are on every page of a plan anyway; wrong ones are told. */
function isSpoiltNation(text: string): boolean {
  const folded = foldVietnamese(text);
  return (nationName.test(folded) || motto.test(folded)) && !wholeWords.test(toUpperVietnamese(text));
}

function toDropped({ text, line }: SourceLine): DroppedLine {
  return { text, line, reason: "scan-noise" };
}

const restOfName = /^(?:(?:chu )?nghia )?(?:viet )?nam$/u;
/** A narrow cell cuts the name anywhere, and scans spoil a letter of the motto. */
const nationName = /^(?:cong hoa xa hoi(?: chu)?(?: nghia)?(?: viet)?(?: nam)?)\.?$/u;
/** A plan has no place for it: its own head is that of the nation. */
const partyName = /^dang cong san viet nam$/u;
const motto = /^doc lap\s*[-–—.]?\s*tu do\s*[-–—.]?\s*hanh ?ph\S{1,3}$/u;

/** Number and date, or issuer and nation, may stand on one line. */
function partLine(line: SourceLine): readonly SourceLine[] {
  const cut =
    /^(Số\s*:?[\s\d.…_]*\/\s*[^\s,]+)\s+(\p{Lu}.*,\s*ngày.*)$/u.exec(line.text) ??
    /^(\S.*?)\s+(CỘNG H(?:ÒA|OÀ) XÃ HỘI.*|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–].*)$/u.exec(line.text);
  const [, left, right] = cut ?? [];
  if (left === undefined || right === undefined) return [line];
  return [
    { ...line, text: left },
    { ...line, text: right, column: 1 },
  ];
}

/** "Sơn" / "La, ngày 11 tháng 3" / "năm 2020": a narrow cell cuts the place and the date. */
function joinCutPlace(lines: readonly SourceLine[]): readonly SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isCut =
      last !== undefined &&
      ((/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(last.text) && /^\p{Lu}[^,]{0,30},\s*ngày/u.test(line.text)) ||
        (/,\s*ngày.{0,20}$/u.test(last.text) && /^(?:tháng|năm)(?!\p{L})/u.test(line.text)));
    if (isCut) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}`, lastLine: line.lastLine };
    else joined.push(line);
  }
  return joined;
}

/** Blanks around the slash and dots for the number are not part of it. */
function codeText(text: string): string {
  const party = partyCodeForm.exec(text)?.[1];
  if (party !== undefined)
    return party
      .replace(/[.…_]/gu, "")
      .replace(/\s*([/-])\s*/gu, "$1")
      .replace(/\s+/gu, " ")
      .trim();
  const match = codeForm.exec(text);
  const number = (match?.[1] ?? "").replace(/[\s.…_]/gu, "");
  return `${number}/${(match?.[2] ?? "").replace(/\s*([/-])\s*/gu, "$1").replace(/[.;,]$/u, "")}`;
}

function digitsOf([, , day = "", month = "", year = ""]: RegExpExecArray): string {
  if (year.length !== 4) return "";
  if (month === "") return year;
  return day === "" ? `${month}/${year}` : `${day}/${month}/${year}`;
}

/** A plan has no place for a day without its month, or for a day without its whole year: "ngày 15 tháng 3 năm 20…". */
function hasLeftDigits(line: SourceLine | undefined): line is SourceLine {
  const match = dateForm.exec(line?.text ?? "");
  if (match === null) return false;
  const [, , day, month, year = ""] = match;
  return year.length === 4 ? day !== undefined && month === undefined : day !== undefined || month !== undefined;
}

/** The issuer is the bold lines at the end; where weight tells nothing, a name such as "SỞ …" begins it. */
function splitIssuer(lines: readonly SourceLine[]): Pick<FoundHead, "supervisingAgency" | "issuerName"> {
  const boldFrom = lines.findLastIndex(({ look }) => look?.bold !== true) + 1;
  const bodyFrom = lines.findLastIndex(({ text }, at) => at > 0 && subordinateBody.test(text));
  const isMixed = boldFrom > 0 && boldFrom < lines.length;
  const split = isMixed ? boldFrom : Math.max(0, bodyFrom);
  return { supervisingAgency: lines.slice(0, split), issuerName: lines.slice(split) };
}
