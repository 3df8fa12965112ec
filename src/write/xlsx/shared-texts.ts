/** The texts of a workbook, each once, as exceljs writes them and finishing mends them. */
import type { CellRichTextValue } from "exceljs";
import { rememberByText } from "./remember-by-text.ts";
import { fontNames } from "./rich-content.ts";

/** Collects texts in the order in which they first occur. */
export class SharedTexts {
  readonly #items: string[] = [];
  /** By text, and for a text in several fonts by its XML. */
  readonly #plain = new Map<string, number>();
  readonly #rich = new Map<string, number>();
  readonly #fonts: ReadonlyMap<string, string>;
  #count = 0;

  /** `fonts` holds the XML of a run's properties by the name of its font. */
  constructor(fonts: ReadonlyMap<string, string>) {
    this.#fonts = fonts;
  }

  /** Gives the index of a text. */
  add(text: string): number {
    this.#count += 1;
    return this.#plain.get(text) ?? this.#remember(this.#plain, text, textXml(text));
  }

  /** Gives the index of a text in several fonts. */
  addRich(content: CellRichTextValue): number {
    this.#count += 1;
    const fonts = fontNames(content).map((name) => this.#fonts.get(name) ?? "");
    const xml = content.richText.map(({ text }, at) => `<r>${fonts[at]}${textXml(text)}</r>`).join("");
    return this.#rich.get(xml) ?? this.#remember(this.#rich, xml, xml);
  }

  /** The attributes of the whole list, and the list itself. */
  get xml(): string {
    return ` count="${this.#count}" uniqueCount="${this.#items.length}">${this.#items.join("")}</sst>`;
  }

  #remember(indexes: Map<string, number>, key: string, xml: string): number {
    const index = this.#items.length;
    indexes.set(key, index);
    this.#items.push(`<si>${xml}</si>`);
    return index;
  }
}

const textXml = rememberByText(writeTextXml);

/** A text as an element; for one that stands in many workbooks it is remembered. */
export function writeTextXml(text: string): string {
  const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escaped(text)}</t>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\r": "&#13;",
};

/** Unlike the package's own parts, those of exceljs write an apostrophe as an entity too. */
function escaped(text: string): string {
  return /[&<>"'\r]/.test(text) ? text.replace(/[&<>"'\r]/g, (sign) => entities[sign] ?? sign) : text;
}
