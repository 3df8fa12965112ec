/** What a plan says of its issuer outside the head: its name in sentences, its code, how it works. */
import { foldVietnamese, toUpperVietnamese } from "../../vietnamese/letters.ts";

const made = "(?:xây dựng|ban hành|tổ chức|đề ra|triển khai)";
const nameBefore = new RegExp(
  `(?:^|[,;.]\\s+)(?:(?:Trưởng ban|Chủ tịch|Giám đốc|Trưởng phòng|Hiệu trưởng)\\s+)?((?:Ủy ban|Uỷ ban|UBND|Hội đồng|Sở|Phòng|Ban|Trường|Chi cục|Cục|Vụ|Văn phòng|Trung tâm|Tổ|Thanh tra|Viện|Bệnh viện|Công an|Bộ|Hội|Đoàn|Liên đoàn|Tổng|Bảo hiểm|Kho bạc|Trạm|Công ty|Tổng công ty|Đảng ủy|Ban Thường vụ|Trạm Y tế|Đài|Nhà máy|Học viện|Liên đội|Chi bộ|Chi đoàn|Tòa án|Toà án|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Thành đoàn|Huyện đoàn|Tỉnh đoàn|Mặt trận|Nhà trường)(?:\\s+[^\\s,;.]+(?:,(?=\\s+(?:chăm|giáo|bảo|phòng|thể|thao|du|dân|Thể|Gia)))?){0,20}?)\\s+(?:thống nhất\\s+)?${made}(?:\\s+và\\s+\\S+\\s+\\S+)?\\s+(?:[Kk]ế hoạch|thực hiện)`,
  "u",
);

/** The issuer as the opening names it: "…, Ủy ban nhân dân tỉnh xây dựng Kế hoạch …". */
export function nameInOpening(opening: readonly string[]): string | undefined {
  for (const text of [...opening].reverse()) {
    const name = nameBefore.exec(text)?.[1]?.trim();
    if (name !== undefined && name.length > 3) return name.replace(/^UBND(?!\p{L})/u, "Ủy ban nhân dân");
  }
  return undefined;
}

/** The issuer as the reference of an annex names it: "(Kèm theo … của Ủy ban nhân dân tỉnh)". */
export function nameInReference(reference: string | undefined): string | undefined {
  return /\scủa\s+((?:(?!\scủa\s).)+?)\s*\)?\.?$/u.exec(reference ?? "")?.[1]?.trim();
}

/** The printed name where a sentence of the text has all of it, with the capitals that it has there. */
export function nameAsWritten(lines: readonly string[], running: readonly string[]): string | undefined {
  const name = lines.join(" ").trim().toLowerCase();
  if (name.length < 4) return undefined;
  for (const text of running) {
    const at = text.toLowerCase().indexOf(name);
    const written = text.slice(at, at + name.length);
    if (at >= 0 && /\p{Lu}/u.test(written) && /\p{Ll}/u.test(written)) return capitalised(written);
  }
  return undefined;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The name as sentences write it, as far as capitals tell: only the first words and the place are sure. */
export function nameFromCapitals(lines: readonly string[], place: string | undefined): string | undefined {
  const name = lines.join(" ").trim();
  if (name === "") return undefined;
  const small = name.toLowerCase().split(" ");
  const words = name.split(" ").map((word, at) => {
    const isProper = at === 0 || isBehindClassWord(small, at);
    return isProper ? `${word.charAt(0)}${word.slice(1).toLowerCase()}` : word.toLowerCase();
  });
  return place === undefined ? words.join(" ") : withPlace(words.join(" "), place);
}

/** "Bệnh viện đa khoa khu vực long khánh" of Long Khánh. */
function withPlace(name: string, place: string): string {
  const at = name.toLowerCase().lastIndexOf(` ${place.toLowerCase()}`);
  return at === -1 ? name : `${name.slice(0, at + 1)}${place}${name.slice(at + 1 + place.length)}`;
}

/** "tỉnh Bình Dương": what follows the word for a class of unit is a name. */
function isBehindClassWord(words: readonly string[], at: number): boolean {
  const from = words.findLastIndex(
    (word, index) => index < at && /^(?:tỉnh|huyện|xã|phường|quận|phố|trấn)$/u.test(word),
  );
  return from > 0 && words[at] !== "phố" && words[at] !== "trấn";
}

/** A name in sentences as a head would print it; "Ủy ban nhân dân huyện" alone takes the name of its place. */
export function nameInCapitals(name: string, place: string | undefined): readonly string[] {
  const isOpen = place !== undefined && /(?:tỉnh|huyện|thị xã|thành phố|quận|xã|phường|thị trấn)$/iu.test(name);
  const whole = toUpperVietnamese(isOpen ? `${name} ${place}` : name);
  const people = /^(ỦY BAN NHÂN DÂN) (.+)$/u.exec(whole);
  return people?.[1] === undefined || people[2] === undefined ? [whole] : [people[1], people[2]];
}

/** How a body of this name works, which the form of its signature shows too: only a body that decides together has "TM.". */
export function regimeOf(name: string, signingAuthority: readonly string[]): string {
  const folded = foldVietnamese(name);
  if (/^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)/u.test(folded)) return "tập thể";
  if (
    /^(?:ban (?:chi dao|dieu hanh|to chuc|van dong|chi huy|quan ly de an)|to (?!chuc)|hoi dong |tieu ban)/u.test(folded)
  )
    return "tư vấn";
  return signingAuthority.some((line) => /^T\/?M[. ]/u.test(line)) ? "tập thể" : "thủ trưởng";
}
