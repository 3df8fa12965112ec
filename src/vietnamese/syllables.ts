/** Which letters can make a Vietnamese syllable; other spellings of marked letters are slips of typing or of recognition. */

/** Vowels and final consonants of a syllable, without tone. */
const rimes = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo oet oong ooc " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt u uc ui um un ung up ut ua uân uâng uât uây uê uêch uên uênh " +
    "uôc uôi uôm uôn uông uôt uơ uy uya uych uyn uynh uyt uyu uyp uyên uyêt uyêch " +
    "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ynh yt yêm yên yêng yêt yêu ych ya yu"
  ).split(" "),
);

/** Longer ones first, so that "ngh" is not read as "n". */
const onset = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?/u;
/** Consonants that begin no syllable together, letters of other languages, and abbreviations such as "đvt". */
const foreign =
  /[fjwz]|^(?:[bcdđghkmpt][lr]|[^aăâeêioôơuưy]{2}[lr]|h?m[bl])|^[^aăâeêioôơuưy]+$|(?:[^nc]h|[^n]g|[bdđklqrsvx])$/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Tells whether a word in small letters is marked as only Vietnamese words are, and yet no syllable of it, nor several. */
export function isStrangeSyllable(word: string): boolean {
  if (!/[à-ỹ]/u.test(word) || foreign.test(bareForm(word))) return false;
  return !isSyllable(word) && !isJoinedWord(word);
}

/** Without its tone, the marks of the letters kept. */
function bareForm(word: string): string {
  return word.normalize("NFD").replace(new RegExp(tones, "gu"), "").normalize("NFC");
}

function isSyllable(word: string): boolean {
  const bare = bareForm(word);
  const isStopped = /(?:[cpt]|ch)$/u.test(bare);
  const tone = tones.exec(word.normalize("NFD"))?.[0];
  if (isStopped && tone !== "\u0301" && tone !== "\u0323") return false;
  return hasRime(bare);
}

/** The onset is as long as it can be, or shorter: "gìn" is g + in, "quốc" qu + ôc. */
function hasRime(bare: string): boolean {
  const longest = onset.exec(bare)?.[0] ?? "";
  const starts = longest === "gi" ? ["gi", "g"] : [longest];
  return starts.some((start) => fitsOnset(start, bare.slice(start.length)));
}

/** c, g, ng are written k, gh, ngh before e, ê, i. */
function fitsOnset(start: string, rest: string): boolean {
  const isFront = /^[eêiy]/u.test(rest);
  if (/^(?:k|gh|ngh)$/u.test(start) && !isFront) return false;
  if (/^(?:c|ng)$/u.test(start) && isFront) return false;
  if (start === "g" && /^[eêy]/u.test(rest)) return false;
  return rimes.has(start === "qu" && /^ôc/u.test(rest) ? "ôc" : rest);
}

/** Loan words are written in one: "vắcxin", "ôtô"; each of their syllables but the first begins with a consonant. */
function isJoinedWord(word: string): boolean {
  for (let at = 1; at < word.length; at += 1) {
    const rest = bareForm(word.slice(at));
    if (/^[aăâeêioôơuưy]/u.test(rest) || !hasRime(bareForm(word.slice(0, at)))) continue;
    if (hasRime(rest) || isJoinedWord(rest)) return true;
  }
  return false;
}
