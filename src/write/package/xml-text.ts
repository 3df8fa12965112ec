/** Text inside XML: what it may hold, and how it is written. */

/** Code points that XML 1.0 has no way to write: C0 controls but tab and line feed, lone surrogates, U+FFFE, U+FFFF. */
const illegal = /[^\t\n\r\u0020-\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Found in no text without emoji or the like: a quicker look that most texts pass. */
const suspicious = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;
const everyIllegal = new RegExp(illegal, "g");

/** Gives the text back; throws a RangeError when XML cannot hold it, since reading should have refused it. */
export function xmlText(text: string): string {
  if (!suspicious.test(text)) return text;
  const found = illegal.exec(text);
  if (found === null) return text;
  const code = found[0].codePointAt(0) ?? 0;
  throw new RangeError(`U+${code.toString(16).toUpperCase().padStart(4, "0")} at ${found.index} is not legal in XML`);
}

/** The text without what XML cannot hold. */
export function removeIllegalCharacters(text: string): string {
  return text.replace(everyIllegal, "");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text as it stands in element content or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  const legal = xmlText(text);
  return /[&<>"]/.test(legal) ? legal.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign) : legal;
}
