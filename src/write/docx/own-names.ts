/** Drops the namespaces that a part does not use: the library declares thirty of them in every part. */

/** What our pieces, their properties and references to other parts are named in. */
const kept = "wr";

/** Declarations of other names, and the list of those that Word may ignore. */
const idle = new RegExp(` (?:xmlns:(?![${kept}]=)\\w+|mc:Ignorable)="[^"]*"`, "g");

/** A part of the document with the names of its own only; it must use no others. */
export function keepOwnNames(xml: string): string {
  const start = xml.indexOf("<w:");
  const end = xml.indexOf(">", start);
  if (start < 0) throw new Error("the docx library wrote a part without a root");
  return xml.slice(0, start) + xml.slice(start, end).replace(idle, "") + xml.slice(end);
}
