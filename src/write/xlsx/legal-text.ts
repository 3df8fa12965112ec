/** Text that a sheet can hold, whoever wrote it. */
import { control, loneSurrogate, nonCharacter } from "../../vietnamese/characters.ts";

const illegal = new RegExp([control, loneSurrogate, nonCharacter].join("|"), "gu");

/** Found in no text without an illegal character, an emoji or the like: a quicker look that nearly every text passes. */
const suspicious = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

/** The text without what XML cannot hold: one such character makes LibreOffice drop this and every later text. */
export function legalText(text: string): string {
  return suspicious.test(text) ? text.replace(illegal, "") : text;
}
