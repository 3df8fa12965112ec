/** Fields such as PAGE or REF: their code is not shown, their result is. One may begin in one paragraph and end in another. */
import { textContent, type XmlElement } from "./xml-tree.ts";

const pageInstruction = /^\s*PAGE(\s|$)/i;

/** Tells whether a field prints the number of the page. */
export function isPageInstruction(instruction: string): boolean {
  return pageInstruction.test(instruction);
}

interface OpenField {
  instruction: string;
  inResult: boolean;
}

/** Instructions of real fields are short; pieces beyond it are not kept. */
const longestInstruction = 1_000;

/** Follows the fields through one part. */
export class FieldReader {
  private readonly open: OpenField[] = [];
  private codesOpen = 0;
  private readonly unended: ReadonlySet<XmlElement>;

  /** `unended` are the beginnings without an end, which would swallow the rest of the part. */
  constructor(unended: ReadonlySet<XmlElement>) {
    this.unended = unended;
  }

  /** True between the beginning of a field and its result. */
  get inCode(): boolean {
    return this.codesOpen > 0;
  }

  addInstruction(piece: XmlElement): void {
    const current = this.open.at(-1);
    if (current === undefined || current.inResult || current.instruction.length > longestInstruction) return;
    current.instruction += textContent(piece);
  }

  /** Moves over a `w:fldChar`; true when it turns out to be that of the page number. */
  step(piece: XmlElement): boolean {
    const current = this.open.at(-1);
    switch (piece.attributes["w:fldCharType"]) {
      case "begin":
        if (this.unended.has(piece)) return false;
        this.open.push({ instruction: "", inResult: false });
        this.codesOpen += 1;
        return false;
      case "separate":
        if (current === undefined || current.inResult) return false;
        current.inResult = true;
        this.codesOpen -= 1;
        return isPageInstruction(current.instruction);
      case "end":
        this.open.pop();
        if (current === undefined || current.inResult) return false;
        this.codesOpen -= 1;
        return isPageInstruction(current.instruction);
      default:
        return false;
    }
  }
}

/** The beginnings of fields that no end follows in a part. */
export function unendedFields(fieldChars: readonly XmlElement[]): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  for (const piece of fieldChars) {
    if (piece.attributes["w:fldCharType"] === "begin") open.push(piece);
    else if (piece.attributes["w:fldCharType"] === "end") open.pop();
  }
  return new Set(open);
}
