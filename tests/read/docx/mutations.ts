/** Breaks real Word files in ways that files break and that people break them, the same way for the same seed. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Numbers that look like chance and come again with the same seed (mulberry32). */
export class SeededChance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, end);
  }

  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of a file, unpacked once for many mutations. */
export function partsOf(docx: Uint8Array): Parts {
  return unzipSync(docx);
}

/** A file made of the parts with one to five things broken. */
export function mutate(parts: Parts, seed: number): Uint8Array {
  const chance = new SeededChance(seed);
  let broken = parts;
  for (let left = 1 + chance.below(5); left > 0; left -= 1) broken = mutateParts(broken, chance);
  const bytes = zipSync(broken, { level: chance.below(8) === 0 ? 1 : 0 });
  return chance.below(8) === 0 ? mutateBytes(bytes, chance) : bytes;
}

function mutateParts(parts: Parts, chance: SeededChance): Parts {
  const names = Object.keys(parts);
  const [first = "a.xml"] = names;
  const name = chance.of([first, ...names]);
  const rest = Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name));
  const part = parts[name] ?? new Uint8Array();
  switch (chance.below(20)) {
    case 0:
      return rest;
    case 1:
      return { ...rest, [name.toUpperCase()]: part };
    case 2:
      return { ...parts, [name]: parts[chance.of([first, ...names])] ?? part };
    case 3:
      return { ...parts, [name]: mutateBytes(part, chance) };
    case 4:
      return { ...parts, [name]: part.slice(0, chance.below(part.length)) };
    default: {
      const target =
        chance.below(3) === 0 ? name : chance.of(["word/document.xml", "word/document.xml", "word/styles.xml"]);
      const xml = parts[target];
      return xml === undefined ? parts : { ...parts, [target]: strToU8(mutateXml(strFromU8(xml), chance)) };
    }
  }
}

/** Flips, drops or adds some bytes. */
function mutateBytes(bytes: Uint8Array, chance: SeededChance): Uint8Array {
  const broken = bytes.slice();
  for (let left = 1 + chance.below(8); left > 0; left -= 1) {
    const at = chance.below(broken.length);
    broken[at] = chance.below(2) === 0 ? chance.below(256) : (broken[at] ?? 0) ^ (1 << chance.below(8));
  }
  return chance.below(4) === 0 ? broken.slice(0, chance.below(broken.length)) : broken;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Changes an element, an attribute or a text of a part. */
function mutateXml(xml: string, chance: SeededChance): string {
  const one = elementAt(xml, chance.below(xml.length));
  const other = elementAt(xml, chance.below(xml.length));
  if (one === undefined || other === undefined) return xml;
  const own = xml.slice(one.start, one.end);
  switch (chance.below(9)) {
    case 0:
      return replaced(xml, one, "");
    case 1:
      return replaced(xml, one, own.repeat(1 + chance.below(20)));
    case 2:
      return replaced(xml, one, xml.slice(other.start, other.end));
    case 3:
      return replaced(xml, one, own.replace(/ [\w:]+="[^"]*"/, ""));
    case 4:
      return replaced(
        xml,
        one,
        own.replace(/="[^"]*"/, () => `="${chance.of(hostileValues)}"`),
      );
    case 5:
      return replaced(
        xml,
        one,
        own.replace(/>[^<]+</, () => `>${chance.of(hostileTexts)}<`),
      );
    case 6:
      return replaced(xml, one, chance.of(snippets) + own);
    case 7:
      return replaced(xml, one, wrapped(own, chance));
    default:
      return replaced(xml, one, own.replaceAll("w:p>", `${chance.of(elementNames)}>`));
  }
}

function replaced(xml: string, { start, end }: Span, text: string): string {
  return xml.slice(0, start) + text + xml.slice(end);
}

/** The element whose tag is the next after a place, with all that it holds. */
function elementAt(xml: string, place: number): Span | undefined {
  const pattern = /<([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g;
  pattern.lastIndex = place;
  const tag = pattern.exec(xml);
  if (tag === null) return undefined;
  const start = tag.index;
  const name = tag[1] ?? "";
  if (tag[3] === "/") return { start, end: pattern.lastIndex };
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*?(/?)>`, "g");
  tags.lastIndex = start;
  let depth = 0;
  for (let next = tags.exec(xml); next !== null; next = tags.exec(xml)) {
    if (next[2] !== "/") depth += next[1] === "/" ? -1 : 1;
    if (depth === 0) return { start, end: tags.lastIndex };
  }
  return undefined;
}

function wrapped(own: string, chance: SeededChance): string {
  const name = chance.of(elementNames);
  const depth = chance.below(12) === 0 ? 300 : 1 + chance.below(4);
  return `<${name}>`.repeat(depth) + own + `</${name}>`.repeat(depth);
}

const hostileValues: readonly [string, ...string[]] = [
  "",
  "-1",
  "0",
  "99999999999999999999",
  "1e400",
  "NaN",
  "abc",
  "constructor",
  "__proto__",
  "true",
  "1.5cm",
  "%1%2%9",
  "&#x1F600;",
];

const hostileTexts: readonly [string, ...string[]] = [
  "",
  "KẾ HOẠCH",
  "Nơi nhận:",
  "ngày tháng năm ".repeat(300),
  "Số:       /KH-UBND",
  "1.1.1.1.1.".repeat(200),
  "TM. ỦY BAN NHÂN DÂN",
  "999999999999999999999999 đồng (Bằng chữ: không)",
  "\u0301\u200B\uFEFF",
  " ".repeat(5_000),
  "ngày 31 tháng 02 năm 0000",
  "PHỤ LỤC MMMMMMCM",
];

const elementNames: readonly [string, ...string[]] = [
  "w:p",
  "w:r",
  "w:tbl",
  "w:tr",
  "w:tc",
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "w:smartTag",
  "w:hyperlink",
  "w:sdtContent",
  "w:body",
  "w:txbxContent",
  "w:rPr",
  "w:pPr",
  "w:sectPr",
];

const snippets: readonly [string, ...string[]] = [
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
  '<w:ins w:id="2"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="3"><w:r><w:delText>bớt</w:delText></w:r></w:del>',
  "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' style='width:99pt'><v:textbox><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
  "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>gợi ý</w:t></w:r></w:p></w:sdtContent></w:sdt>",
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr><w:sectPr><w:titlePg/></w:sectPr></w:pPr></w:p>',
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>',
  '<w:num w:numId="1"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="99"><w:startOverride w:val="-5"/></w:lvlOverride></w:num>',
  "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice Requires='q'><w:p/></mc:Choice></mc:AlternateContent>",
  '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:tab/><w:br w:type="page"/><w:noBreakHyphen/></w:r>',
  "<!-- ghi chú --><?pi?>",
  "<![CDATA[<w:p>]]>",
];
