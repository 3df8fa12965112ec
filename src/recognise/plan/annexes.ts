/** The lines of an annex → its title, budget and content, and what its reference line says of the plan. */
import type { DataPath, Diagnostic } from "../../diagnostic.ts";
import type { OutlineContent } from "../../model/outline.ts";
import { parsePrintedMarker } from "../../model/printed-markers.ts";
import type { AnnexDraft, RecognisedElement } from "../../model/recognised-plan.ts";
import type { SourceLine } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { isAnnexLabel } from "../annexes.ts";
import { amountInWordsOf, budgetOf, moneyUnitOf, wordsBeforeUnit } from "./budget.ts";
import { contentOf } from "./content.ts";

export interface FoundAnnex {
  readonly annex: AnnexDraft;
  /** "(Kèm theo Kế hoạch số … của …)". */
  readonly reference: SourceLine | undefined;
  readonly elements: readonly RecognisedElement[];
  readonly contradictions: readonly Diagnostic[];
}

/** Reads one annex; every line of it is in the result. */
export function readAnnex(lines: readonly SourceLine[], path: DataPath, styled: boolean): FoundAnnex {
  const [label] = lines;
  const inLine = label === undefined ? undefined : titleBehindLabel(label.text);
  const hasLabel = label !== undefined && (isAnnexLabel(label.text) || inLine !== undefined);
  const rest = hasLabel ? lines.slice(1) : lines;
  const at = rest.slice(0, 12).findIndex(({ text }) => isReference(text));
  const titleEnd = at === -1 ? endOfTitle(rest) : at;
  const title = [...(inLine === undefined ? [] : [inLine]), ...rest.slice(0, titleEnd).map(({ text }) => text)];
  const content = rest.slice(at === -1 ? titleEnd : at + 1);
  const found = readContent(content, path, styled);
  const named: RecognisedElement = {
    path: [...path, "title"],
    certainty: title.length === 0 ? "missing" : "found",
    ...(rest[0] === undefined ? {} : { line: rest[0].line }),
  };
  return {
    annex: { ...(title.length === 0 ? {} : { title: atMostFour(title) }), ...found.annex },
    reference: at === -1 ? undefined : rest[at],
    elements: [named, ...found.elements],
    contradictions: found.contradictions,
  };
}

function titleBehindLabel(text: string): string | undefined {
  return /^(?:phụ lục)(?:\s+(?:số\s+)?(?:[IVX]+|\d{1,2}))?\s*[.:–-]\s+(\p{Lu}.*)$/iu.exec(text)?.[1];
}

/** A reference in its usual form is printed anew from the plan; any other is content. */
function isReference(text: string): boolean {
  return /^\(?\s*(?:ban hành\s+)?kèm theo\s+\S+\s+\S+\s+số\s*:?.*ngày.*của\s/iu.test(text);
}

/** A plan takes four lines at most; what is over goes on in the last. */
export function atMostFour(lines: readonly string[]): readonly string[] {
  return lines.length <= 4 ? lines : [...lines.slice(0, 3), lines.slice(3).join(" ")];
}

/** Without a reference the title is the centred lines, or those in capitals. */
function endOfTitle(lines: readonly SourceLine[]): number {
  const end = lines.findIndex(({ text, look, cell }, at) => {
    if (cell !== undefined || moneyUnitOf(text) !== undefined || at >= 6) return true;
    const isTitle = isUpperCaseText(text) || (look?.align === "center" && look.bold);
    return !isTitle || (look?.align !== "center" && parsePrintedMarker(text) !== undefined);
  });
  return end === -1 ? lines.length : end;
}

/** The table under the line of a money unit is a budget; what stands around it is content. */
function readContent(
  lines: readonly SourceLine[],
  path: DataPath,
  styled: boolean,
): Pick<FoundAnnex, "elements" | "contradictions"> & { readonly annex: AnnexDraft } {
  const unitAt = lines.findIndex(({ text, cell }) => cell === undefined && moneyUnitOf(text) !== undefined);
  const unit = moneyUnitOf(lines[unitAt]?.text ?? "");
  const tableAt = lines.findIndex(({ cell }, at) => at > unitAt && cell !== undefined);
  const table = lines[tableAt]?.cell?.table;
  const tableLines = lines.filter(({ cell }, at) => at >= tableAt && cell !== undefined && cell.table === table);
  const isNear = unitAt >= 0 && tableAt === unitAt + 1;
  const budget = isNear && unit !== undefined ? budgetOf(tableLines, unit) : undefined;
  if (budget === undefined) {
    const all = contentOf(lines, path, styled);
    return { annex: { ...all.content }, elements: all.elements, contradictions: all.contradictions };
  }
  const after = lines.slice(tableAt + tableLines.length);
  const words = amountInWordsOf(after[0]?.text ?? "");
  const lead = contentOf(
    [...lines.slice(0, unitAt), ...lines.slice(unitAt, tableAt).flatMap(besideUnit)],
    path,
    styled,
  );
  const tail = contentOf(words === undefined ? after : after.slice(1), path, styled);
  return {
    annex: {
      ...lead.content,
      budget: { ...budget, ...(words === undefined ? { hideAmountInWords: true } : { amountInWords: words }) },
      ...asContent(tail.content),
    },
    elements: [
      { path: [...path, "budget"], certainty: "found", line: lines[unitAt]?.line ?? 0 },
      ...lead.elements,
      ...tail.elements,
    ],
    contradictions: [...lead.contradictions, ...tail.contradictions],
  };
}

/** "Biểu 2. Dự toán kinh phí (ĐVT: triệu đồng)": the title of the table stands before its unit. */
function besideUnit(line: SourceLine): readonly SourceLine[] {
  const text = wordsBeforeUnit(line.text);
  return text === "" ? [] : [{ ...line, text }];
}

/** What follows a budget is printed behind it only when it stands in `content`. */
function asContent(tail: OutlineContent): OutlineContent {
  const { paragraphs = [], content = [], ...lists } = tail;
  const group = Object.keys(lists).length === 0 ? [] : [lists];
  const entries = [...paragraphs, ...group, ...content];
  return entries.length === 0 ? {} : { content: entries };
}
