/** Accepts or rejects all tracked changes of a Word file as Word does, and gives the text that is left. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export type Choice = "accept" | "reject";

/** A paragraph's text, or a table by rows, cells and paragraphs. */
export type LeftBlock = string | readonly (readonly (readonly LeftBlock[])[])[];

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The body after the choice; empty paragraphs between its blocks (spacers, section breaks) are left out. */
export function leftBody(bytes: Uint8Array, choice: Choice): readonly LeftBlock[] {
  const body = child(parsePart(bytes, "word/document.xml"), "w:body");
  return leftBlocks(elements(body), choice).filter((block) => block !== "");
}

/** The texts of all footers with words after the choice. */
export function leftFooters(bytes: Uint8Array, choice: Choice): readonly LeftBlock[] {
  const names = Object.keys(unzipSync(bytes)).filter((name) => /^word\/footer\d+\.xml$/.test(name));
  return names.flatMap((name) => leftBlocks(elements(parsePart(bytes, name)), choice)).filter((block) => block !== "");
}

/** The numbers of all changes of the file. */
export function revisionIds(bytes: Uint8Array): readonly string[] {
  const names = Object.keys(unzipSync(bytes)).filter((name) =>
    /^word\/(?:document|footer\d+|header\d+)\.xml$/.test(name),
  );
  const ids: string[] = [];
  const visit = (element: Element): void => {
    if (element.name === "w:ins" || element.name === "w:del") ids.push(element.attributes["w:id"] ?? "");
    elements(element).forEach(visit);
  };
  for (const name of names) visit(parsePart(bytes, name));
  return ids;
}

function leftBlocks(blocks: readonly Element[], choice: Choice): readonly LeftBlock[] {
  const left: LeftBlock[] = [];
  let open = "";
  let isOpen = false;
  for (const block of blocks) {
    if (block.name === "w:p") {
      open += paragraphText(block, choice);
      isOpen = isGone(child(child(block, "w:pPr"), "w:rPr"), choice);
      if (isOpen) continue;
      left.push(open);
      open = "";
    }
    if (block.name === "w:tbl") {
      if (open !== "") throw new Error(`«${open}» would run into a table`);
      const rows = leftRows(block, choice);
      if (rows.length === 0) continue;
      if (Array.isArray(left.at(-1))) throw new Error("two tables would become one");
      left.push(rows);
    }
  }
  // A paragraph that ends with a table's cell, or with the document, cannot go.
  if (isOpen) throw new Error(`the last paragraph «${open}» has lost its end`);
  return left;
}

function leftRows(table: Element, choice: Choice): readonly (readonly (readonly LeftBlock[])[])[] {
  return elements(table)
    .filter(({ name }) => name === "w:tr")
    .filter((row) => !isGone(child(row, "w:trPr"), choice))
    .map((row) =>
      elements(row)
        .filter(({ name }) => name === "w:tc")
        .map((cell) => leftBlocks(elements(cell), choice)),
    );
}

/** Whether properties mark what the choice takes away. */
function isGone(properties: Element | undefined, choice: Choice): boolean {
  return child(properties, choice === "accept" ? "w:del" : "w:ins") !== undefined;
}

function paragraphText(paragraph: Element, choice: Choice): string {
  return elements(paragraph)
    .map((part) => {
      if (part.name === "w:r") return runText(part);
      if (part.name === "w:ins") return choice === "accept" ? elements(part).map(runText).join("") : "";
      if (part.name === "w:del") return choice === "reject" ? elements(part).map(runText).join("") : "";
      return "";
    })
    .join("");
}

function runText(run: Element): string {
  return run.children
    .map((part) => {
      if (typeof part === "string") return "";
      if (part.name === "w:t" || part.name === "w:delText") return part.children.join("");
      if (part.name === "w:br") return "\n";
      return part.name === "w:tab" ? "\t" : "";
    })
    .join("");
}

function child(element: Element | undefined, name: string): Element | undefined {
  return elements(element).find((one) => one.name === name);
}

function elements(element: Element | undefined): readonly Element[] {
  return (element?.children ?? []).filter((one) => typeof one !== "string");
}

function parsePart(bytes: Uint8Array, name: string): Element {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  const parser = new SaxesParser();
  const root: Element = { name: "", attributes: {}, children: [] };
  const stack = [root];
  parser.on("opentag", ({ name: tag, attributes }) => {
    const element: Element = { name: tag, attributes: { ...attributes }, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.on("text", (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.write(strFromU8(part)).close();
  const [first] = elements(root);
  if (first === undefined) throw new Error(`nothing in ${name}`);
  return first;
}
