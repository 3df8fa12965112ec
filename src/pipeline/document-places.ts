/** Where in a Word file a finding lies, in the clerk's words: part of the page, paragraph, its first words. */
import type { DataPath, Place } from "../diagnostic.ts";
import type { DocumentParts } from "../model/document-parts.ts";
import type { DocxFacts } from "../model/docx-facts.ts";
import { type ElementName, elementNames } from "../model/element-names.ts";
import { printedText } from "../model/printed-lines.ts";
import { nameElements } from "../recognise/element-names.ts";

/** Gives the place of a path in the facts of a Word file; `about` is the part of the page that the finding is about. */
export type DocumentLocator = (path: DataPath, about: ElementName | undefined) => Place;

/** Places in the file named; a path that leads to no paragraph gives the file and the part of the page. */
export function locateInDocument(file: string, facts: DocxFacts, parts: DocumentParts): DocumentLocator {
  const namesOf = nameElements(parts);
  return ([kind, at, inside], about) => {
    const wanted = about === undefined ? undefined : elementNames[about];
    if (kind === "sections" && typeof at === "number") return { file, element: pageName(facts, at, inside, wanted) };
    const paragraph = kind === "paragraphs" && typeof at === "number" ? facts.paragraphs[at] : undefined;
    if (paragraph === undefined) return { file, ...(wanted === undefined ? {} : { element: wanted }) };
    const names = namesOf(paragraph);
    const words = firstWords(printedText(paragraph));
    return {
      file,
      ...(names.length === 0 ? {} : { element: names.find((name) => name === wanted) ?? names.join("; ") }),
      paragraph: paragraph.index + 1,
      ...(words === "" ? {} : { words }),
    };
  };
}

/** Word calls the stretches between section breaks sections; a file has mostly one. */
function pageName({ sections }: DocxFacts, at: number, inside: unknown, wanted: string | undefined): string {
  const name = wanted ?? (inside === "margins" ? elementNames.margins : elementNames.page);
  return sections.length > 1 ? `${name} (phần ${at + 1})` : name;
}

const mostLetters = 48;

/** Whole words, so many as show which paragraph it is. */
function firstWords(text: string): string {
  const joined = text.replace(/\s+/gu, " ");
  if (joined.length <= mostLetters) return joined;
  const cut = joined.slice(0, mostLetters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
