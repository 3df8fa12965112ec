import { foldVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { capitalised } from "../plain-text.ts";
import { type Finding, noFindings, type PlanRule } from "../rule.ts";

const classWord = /^(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s*(\S.*)$/iu;

/** What the name of Bác Hồ does not begin with; folding takes long. */
const otherLetter = /^[A-GI-ZĐ]/iu;

/** Class words that a proper name after a person or an event may keep; the rest never stand in ô 4. */
const mayKeep = /^(?:Thành phố|Quận|Phường|Xã) \p{Lu}/u;

/** ND30-DD05: an ordinary place stands without its class word; names made of a number or of Bác Hồ's keep it. */
export const placeClassWord: PlanRule = {
  id: "ND30-DD05",
  title: "Địa danh đúng danh bạ",
  severity: "warning",
  article: "PL I.II.4a",
  find({ plan }) {
    const finding = placeFault(plan.issuer.placeOfIssue);
    if (finding === undefined) return noFindings;
    return [
      {
        path: ["issuer", "placeOfIssue"],
        message: `${fieldTitles.placeOfIssue} ${finding.message}`,
        ...(finding.hint === undefined ? {} : { hint: finding.hint }),
      },
    ];
  },
};

/** What is wrong with a place, to be said after its quoted form; undefined when it stands as it should. */
export function placeFault(place: string): Pick<Finding, "message" | "hint"> | undefined {
  const match = classWord.exec(place);
  const name = match?.[2] ?? place;
  if (!otherLetter.test(name) && /^(?:ho chi minh|hcm)$/u.test(foldVietnamese(name)))
    return place === "Thành phố Hồ Chí Minh"
      ? undefined
      : { message: `“${place}” phải ghi đủ tên gọi của thành phố.`, hint: "Ghi: Thành phố Hồ Chí Minh" };
  if (match === null) return undefined;
  const word = (match[1] ?? "").toLowerCase();
  if (/^\d/u.test(name)) {
    const right = `${capitalised(word)} ${name}`;
    if (place === right) return undefined;
    return { message: `“${place}”: đơn vị gọi theo số phải viết hoa danh từ chung.`, hint: `Ghi: ${right}` };
  }
  if (mayKeep.test(place)) return undefined;
  return {
    message: `“${place}” không ghi kèm “${word}”, trừ đơn vị đặt tên theo tên người, chữ số hoặc sự kiện lịch sử.`,
    hint: `Ghi: ${name}`,
  };
}
