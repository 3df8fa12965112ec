/** Text that a sheet can hold, whoever wrote it. */
import { control, loneSurrogate, nonCharacter } from "../../vietnamese/characters.ts";

const illegal = new RegExp([control, loneSurrogate, nonCharacter].join("|"), "gu");

/** The text without what XML cannot hold: one such character makes LibreOffice drop this and every later text. */
export function legalText(text: string): string {
  return text.replace(illegal, "");
}
