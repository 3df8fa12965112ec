/** Text typed in the fonts before Unicode (TCVN3 of .VnTime, VNI) → Unicode. */
import { findLegacyLines } from "./legacy-encoding.ts";

export type LegacyFont = "tcvn3" | "vni";

/** TCVN 5712:1993 (VN3): each small letter has one place; capitals with tones come from a second font. */
const tcvn3Pairs =
  "µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ " +
  "«ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00ADư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư";

/** VNI: a letter, then a sign for hat and tone together; some letters have a place of their own. */
const vniVowels: Readonly<Record<string, string>> = {
  a: "øà ùá ûả õã ïạ êă èằ éắ úẳ üẵ ëặ ââ àầ áấ åẩ ãẫ äậ",
  e: "øè ùé ûẻ õẽ ïẹ âê àề áế åể ãễ äệ",
  o: "øò ùó ûỏ õõ ïọ âô àồ áố åổ ãỗ äộ",
  u: "øù ùú ûủ õũ ïụ",
  y: "øỳ ùý ûỷ õỹ",
  ô: "øờ ùớ ûở õỡ ïợ",
  ö: "øừ ùứ ûử õữ ïự",
};
const vniLetters = "ôơ öư ñđ íí ìì æỉ óĩ òị îỵ";

const tcvn3 = new Map(tcvn3Pairs.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]));
const vni = vniMap();

function vniMap(): ReadonlyMap<string, string> {
  const pairs: [string, string][] = vniLetters.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]);
  for (const [letter, signs] of Object.entries(vniVowels))
    for (const pair of signs.split(" ")) pairs.push([letter + pair.charAt(0), pair.slice(1)]);
  const upper = pairs.flatMap(([from, to]): [string, string][] => [
    [from.toUpperCase(), to.toUpperCase()],
    // "Aù" with a small sign is typed as often.
    [from.charAt(0).toUpperCase() + from.slice(1), to.toUpperCase()],
  ]);
  return new Map([...upper, ...pairs]);
}

/** The fonts' letters as Unicode; other letters stay. */
export function fromLegacyFont(text: string, font: LegacyFont): string {
  const composed = text.normalize("NFC");
  if (font === "tcvn3") return composed.replace(/[\u00A1-\u00FF]/gu, (letter) => tcvn3.get(letter) ?? letter);
  return composed.replace(
    /[aeouyôö][øùûõïâêáàåãäéèúüë]|[ôöñíìæóòî]/giu,
    (pair) => vni.get(pair) ?? [...pair].map((letter) => vni.get(letter) ?? letter).join(""),
  );
}

/** VNI writes a tone behind its vowel, TCVN3 one letter in place of both. */
const leastVniShare = 0.35;

/** Which font a text was typed in; undefined for Unicode. */
export function legacyFontOf(text: string): LegacyFont | undefined {
  if (findLegacyLines(text).length === 0) return undefined;
  const letters = text.match(/[\u00A1-\u00FF]/gu)?.length ?? 0;
  const behindVowels = text.match(/(?<=[aeouyôö])[\u00C0-\u00FC]/giu)?.length ?? 0;
  return behindVowels >= letters * leastVniShare ? "vni" : "tcvn3";
}
