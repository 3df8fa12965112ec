/** The parts of a signer's name as typed, and its right spelling. */
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { latest } from "../latest.ts";
import { withoutRank } from "../officer-rank.ts";
import { capitalised } from "../plain-text.ts";

const titles =
  /^(?:(?:PGS|GS|TSKH|TS|Th\.?S|BSCKI{1,2}|BS|CN|KS|LS|DS|NGƯT|NGND|NSND|NSƯT|TTND|TTƯT)(?:[\s.,]+|$)|(?:Giáo sư|Phó giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Kỹ sư|Cử nhân|Nhà giáo ưu tú|Nhà giáo nhân dân)\s+)+/iu;

export interface SignerName {
  /** "PGS.TS.", or nothing. */
  readonly title: string;
  readonly name: string;
  readonly hasRightCase: boolean;
  /** The name with a capital on each syllable, and without the title. */
  readonly right: string;
}

/** Parts a name as typed: «ThS. LÊ VĂN BÌNH» has the title «ThS.» and is rightly «Lê Văn Bình». */
export const readSignerName = latest((fullName: string): SignerName => {
  const title = titles.exec(fullName)?.[0] ?? "";
  const name = fullName.slice(title.length);
  const bare = withoutRank(name);
  const hasRightCase = !isUpperCaseText(bare) && !/(?:^|\s)\p{Ll}/u.test(bare);
  return { title: title.trim(), name, hasRightCase, right: hasRightCase ? name : inRightCase(name) };
});

function inRightCase(name: string): string {
  return name
    .split(/\s+/u)
    .map((syllable) => capitalised(syllable.toLowerCase()))
    .join(" ");
}
