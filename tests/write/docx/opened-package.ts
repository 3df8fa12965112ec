/** A look into a written Word file: its parts, elements and texts. */
import { strFromU8, unzipSync } from "fflate";

/** Parts of a written file by name. */
export type Parts = Readonly<Record<string, string>>;

export function openPackage(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The body of the document; empty text when there is none. */
export function bodyOf(parts: Parts): string {
  return parts["word/document.xml"] ?? "";
}

/** Whole elements of a name that never holds another of its own name. */
export function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, "gs"))].map(([found]) => found);
}

export function attribute(xml: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1];
}

/** The text of a paragraph or of a whole part: breaks as "\n", tabs as "\t". */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|cr|tab)\/>/g)]
    .map(([, text, sign]) => (sign === undefined ? unescapeXml(text ?? "") : sign === "tab" ? "\t" : "\n"))
    .join("");
}

function unescapeXml(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_whole, name: string) => signs[name] ?? "");
}
