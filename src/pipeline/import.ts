/** Joins the rooms for a plan that stands in a Word or text file: read → recognise → write as plan data. */
import type { Diagnostic, Outcome } from "../diagnostic.ts";
import type { RecognisedPlan } from "../model/recognised-plan.ts";
import type { SourceLines } from "../model/source-lines.ts";
import { type ChangesView, readDocx } from "../read/docx/index.ts";
import { isPackage } from "../read/docx/taken-for-word.ts";
import { decodeDocument, readTextLines } from "../read/text/index.ts";
import { recognisePlan } from "../recognise/plan/index.ts";
import { contactLineOf, sourceLinesOf } from "../recognise/source-lines.ts";
import { fromLegacyLines } from "../vietnamese/legacy-lines.ts";
import { writePlanYaml } from "../write/plan-yaml/index.ts";
import { openFormat, type TemplateLibrary } from "./formats.ts";
import { planFileTree } from "./plan-file-tree.ts";
import { sourceEncoding, withUnicodeFonts } from "./source-encoding.ts";

export interface ImportRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly templates: TemplateLibrary;
  /** Letters of the fonts before Unicode (TCVN3, VNI) are converted. */
  readonly convertEncoding: boolean;
  /** Whether tracked changes of a Word file count as accepted, which they do when nothing is said, or as rejected. */
  readonly view?: ChangesView;
}

/** How many words of the source are in the plan, left aside and dropped. */
export interface WordCounts {
  readonly placed: number;
  readonly unplaced: number;
  readonly dropped: number;
}

export interface ImportedPlan {
  readonly recognised: RecognisedPlan;
  readonly source: SourceLines;
  readonly words: WordCounts;
  /** The text of plan.yaml. */
  readonly yaml: string;
}

/** Makes plan data of a document; without a value the file cannot be read. */
export async function importPlan(request: ImportRequest): Promise<Outcome<ImportedPlan>> {
  const { path, templates } = request;
  const told = (found: readonly Diagnostic[]) => found.map((one) => ({ ...one, place: { file: path } }));
  const read = readSource(request);
  if (read.value === undefined) return { diagnostics: told(read.diagnostics) };
  const known = await openFormat({ format: "nd30", issuedOn: {} }, templates);
  const types = Object.keys(known.value?.spec.typeCodes ?? {});
  const { source: lines, contactLine } = read.value;
  const recognised = recognisePlan(lines, { types, contactLine });
  const source = { ...lines, dropped: [...lines.dropped, ...recognised.dropped] };
  const diagnostics = told([...read.diagnostics, ...nothingFound(recognised, path), ...recognised.contradictions]);
  const yaml = writePlanYaml(planFileTree(recognised), headingOf(path));
  return { value: { recognised, source, words: countWords(source, recognised), yaml }, diagnostics };
}

interface Source {
  readonly source: SourceLines;
  readonly contactLine: readonly string[];
}

/** A Word file is told by how it begins, whatever it is called. */
function readSource({ bytes, convertEncoding, view = "accepted" }: ImportRequest): Outcome<Source> {
  if (isPackage(bytes)) {
    const { value, diagnostics } = readDocx(bytes, { view });
    if (value === undefined) return { diagnostics };
    const facts = convertEncoding ? withUnicodeFonts(value) : value;
    const lines = sourceLinesOf(facts);
    return {
      value: { source: lines, contactLine: contactLineOf(facts) },
      diagnostics: [...diagnostics, ...sourceEncoding(lines)],
    };
  }
  const decoded = decodeDocument(bytes);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const lines = readTextLines(convertEncoding ? fromLegacyLines(decoded.value) : decoded.value);
  const isConverted = convertEncoding && sourceEncoding(lines).length === 0;
  return {
    value: { source: lines, contactLine: [] },
    diagnostics: isConverted ? [] : [...decoded.diagnostics, ...sourceEncoding(lines)],
  };
}

function nothingFound({ plan }: RecognisedPlan, path: string): readonly Diagnostic[] {
  if (plan.subject !== undefined || Object.keys(plan.body).length > 0) return [];
  return [
    {
      rule: "IMPORT-EMPTY",
      severity: "error",
      message: `«${path}» không có nội dung nào của một kế hoạch.`,
      hint: "Nếu là bản quét chỉ có ảnh thì nhận dạng chữ trước.",
      path: [],
    },
  ];
}

function headingOf(path: string): readonly string[] {
  return [`Nhập từ ${path.replace(/[\r\n]/gu, " ")}. Chỗ có «Đoán» hoặc «Thiếu» cần xem lại, rồi chạy kehoach check.`];
}

function countWords({ lines, notes = [], dropped }: SourceLines, { plan, dropped: late }: RecognisedPlan): WordCounts {
  const unplaced = sum((plan.unplaced ?? []).map(({ text }) => text));
  const all = sum([...lines, ...notes].map(({ text }) => text)) - sum(late.map(({ text }) => text));
  return { placed: all - unplaced, unplaced, dropped: sum(dropped.map(({ text }) => text)) };
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
