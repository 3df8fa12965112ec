/** Names for files and folders that Windows and Linux both accept. */

import { cleanText } from "./hygiene.ts";
import { foldVietnamese } from "./letters.ts";

const maxCharacters = 120;
/** File systems allow 255 bytes; the rest is kept for an extension, a counter and a temporary name. */
const maxBytes = 200;

/** Stands for a name of which nothing is left. */
const nameless = "khong-ten";

/** Devices that Windows sees behind these names, with any extension and any case. */
const reservedName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i;

const extensionPattern = /\.[a-z0-9]{1,5}$/i;

/** Letters and digits with single marks between them: names of which no sign has to change, as those of most codes. */
const plainName = /^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/;

/** Gives a file name that is safe everywhere and keeps its Vietnamese letters: "824/KH-UBND" → "824-KH-UBND". */
export function safeFileName(text: string): string {
  const name = plainName.test(text) ? text : withSafeSigns(text);
  return name === "" ? nameless : shorten(avoidReserved(name));
}

function withSafeSigns(text: string): string {
  const visible = cleanText(text.normalize("NFC").replace(/[<>:"/\\|?*\p{Cc}]+/gu, "-"));
  return trimEdges(
    visible
      .replace(/\s+/gu, " ")
      .replace(/-{2,}/g, "-")
      .replace(/\.{2,}/g, "."),
  );
}

/** Dots and spaces at the end vanish on Windows; a dot in front hides the file, a dash reads as an option. */
function trimEdges(name: string): string {
  return name.replace(/^[-. ]+/, "").replace(/[-. ]+$/, "");
}

function avoidReserved(name: string): string {
  const [stem = ""] = name.split(".");
  return reservedName.test(stem.trim()) ? `${stem.trim()}_${name.slice(stem.length)}` : name;
}

/** Cuts the end of the name, but neither its extension nor a character. */
function shorten(name: string): string {
  if (fits(name)) return name;
  const extension = extensionPattern.exec(name)?.[0] ?? "";
  let stem = "";
  for (const character of name.slice(0, name.length - extension.length)) {
    if (!fits(stem + character + extension)) break;
    stem += character;
  }
  return trimEdges(stem) + extension;
}

function fits(name: string): boolean {
  // No unit of a text takes more than three bytes.
  if (name.length * 3 <= maxBytes) return true;
  return name.length <= maxCharacters && new TextEncoder().encode(name).length <= maxBytes;
}

/** Gives a name of a-z, 0-9 and "-" only: "Thị xã Bến Cát" → "thi-xa-ben-cat"; different texts may give the same one. */
export function slug(text: string): string {
  const ascii = foldVietnamese(text.normalize("NFKC"))
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxCharacters)
    .replace(/^-|-$/g, "");
  if (ascii === "") return nameless;
  return reservedName.test(ascii) ? `${ascii}-1` : ascii;
}
