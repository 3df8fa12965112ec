/** The parts of a plan → its data, as a draft that may lack fields. */
import type { PlanDraft } from "../../model/recognised-plan.ts";
import type { SourceLine, SourceLines } from "../../model/source-lines.ts";
import { isUpperCaseText } from "../../vietnamese/letters.ts";
import { atMostFour } from "./annexes.ts";
import { withoutEndMark } from "./end-mark.ts";
import type { FoundParts } from "./found-parts.ts";
import type { FoundHead } from "./head.ts";
import { nameAsWritten, nameFromCapitals, nameInCapitals, nameInOpening, nameInReference, regimeOf } from "./issuer.ts";
import { paragraphText } from "./item-lead.ts";
import { recase } from "./recase.ts";
import type { PlanZones } from "./zones.ts";

/** What stands nowhere else in the draft is kept in `unplaced`, the notes of the file last. */
export function draftOf(
  parts: FoundParts,
  contactLine: readonly string[],
  notes: NonNullable<SourceLines["notes"]>,
): PlanDraft {
  const { zones, head, foot, body, annexes } = parts;
  const opening = zones.opening.map(paragraphText);
  const closing = withoutEndMark(zones.closing, true).map(paragraphText);
  const draftMark = head.marks.find(({ text }) => /^DỰ THẢO/u.test(text))?.text;
  const otherMarks = head.marks.filter(
    ({ text }) => text !== draftMark && urgencyOf(text) === undefined && !isCirculation(text),
  );
  const aside = [...head.unplaced, ...otherMarks, ...zones.asides, ...foot.unplaced, ...notes];
  const unplaced = aside.map(({ text, line }) => ({ text, line }));
  const { type, subject } = titleOf(zones, head.place?.text);
  return {
    status: isIssued(head) && draftMark === undefined ? "đã ban hành" : "dự thảo",
    issuer: issuerOf(parts, opening),
    documentCode: head.code?.text,
    issuedOn: head.issuedOn?.text,
    documentType: type,
    subject,
    urgency: head.marks.map(({ text }) => urgencyOf(text)).find((word) => word !== undefined),
    circulation: head.marks.find(({ text }) => isCirculation(text))?.text,
    draftMark,
    legalBases: zones.bases.length === 0 ? undefined : zones.bases.map(basisText),
    opening: opening.length === 0 ? undefined : opening,
    body: body.content,
    closing: closing.length === 0 ? undefined : closing,
    recipients: foot.recipients,
    fileCopy: foot.fileCopy,
    drafterMark: foot.drafterMark,
    contactLine: contactLine.length === 0 ? undefined : contactLine,
    signatureBlock: {
      signingAuthority: foot.signingAuthority,
      signer: { position: foot.position, actualPost: foot.actualPost, fullName: foot.fullName },
    },
    annexes: annexes.length === 0 ? undefined : annexes.map(({ annex }) => annex),
    unplaced: unplaced.length === 0 ? undefined : unplaced,
  };
}

function runningTexts({ opening, body, closing }: PlanZones): readonly string[] {
  return [...opening, ...closing, ...body].map(({ text }) => text);
}

function isIssued({ code, issuedOn }: FoundHead): boolean {
  return code !== undefined && !code.text.startsWith("/") && /^\d{1,2}\/\d{1,2}\/\d{4}$/u.test(issuedOn?.text ?? "");
}

function isCirculation(text: string): boolean {
  return text === "XEM XONG TRẢ LẠI" || text === "LƯU HÀNH NỘI BỘ";
}

function urgencyOf(text: string): string | undefined {
  const word = text.replace("HOẢ", "HỎA");
  return ["HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"].find((known) => word === known);
}

/** "KẾ HOẠCH" is what a plan is unless it says otherwise; "KẾ HOẠCH THỰC HIỆN …" on one line holds the subject too. */
function titleOf(
  zones: PlanZones,
  place: string | undefined,
): { readonly type: string | undefined; readonly subject: string | undefined } {
  const { type, subject } = zones;
  const whole = type?.text.replaceAll("*", "").trim() ?? "";
  const bare = whole.replace(/\s/gu, "");
  const rest = /^KẾHOẠCH$/iu.test(bare) ? "" : whole.replace(/^KẾ HOẠCH\s*/u, "");
  const isOtherType = rest === whole && whole !== "";
  const beside = rest === "" || isOtherType ? [] : [rest];
  const lines = [...beside, ...subject.map(({ text }) => text)];
  const running = [...runningTexts(zones), ...(place === undefined ? [] : [place])];
  return {
    type: isOtherType ? whole : undefined,
    subject: lines.length === 0 ? undefined : inSentenceCase(lines, running),
  };
}

/** What stands in capitals beside the name of the type is written as a sentence, apart from lines that are not. */
function inSentenceCase(lines: readonly string[], running: readonly string[]): string {
  const isWhole = lines.every((line) => isUpperCaseText(line) || !/\p{L}/u.test(line));
  return isWhole ? recase(lines.join(" "), running) : lines.map((line) => recase(line, running)).join(" ");
}

/** A basis without its dash and its end sign, which the format sets. */
function basisText({ text }: SourceLine): string {
  return text.replace(/^[-–]\s*/u, "").replace(/\s*[;.,]\s*$/u, "");
}

function issuerOf({ head, foot, annexes, zones }: FoundParts, opening: readonly string[]): PlanDraft["issuer"] {
  const printed = head.issuerName.map(({ text }) => text);
  const reference = annexes.map((annex) => nameInReference(annex.reference?.text)).find((name) => name !== undefined);
  const nameInText =
    reference ??
    nameInOpening([...opening, ...zones.closing.map(({ text }) => text)]) ??
    nameAsWritten(printed, runningTexts(zones)) ??
    nameFromCapitals(printed, head.place?.text);
  const name =
    printed.length > 0 ? printed : nameInText === undefined ? undefined : nameInCapitals(nameInText, head.place?.text);
  const regime = name === undefined ? undefined : regimeOf(name.join(" "), foot.signingAuthority);
  const notation =
    /(?:^|\/)KH-(.+)$/iu.exec(head.code?.text ?? "")?.[1] ??
    /[- ]KH\/(.+)$/u.exec(head.code?.text ?? "")?.[1] ??
    /-([^-/]+)$/u.exec(head.code?.text ?? "")?.[1];
  return {
    supervisingAgency:
      head.supervisingAgency.length === 0 ? undefined : atMostFour(head.supervisingAgency.map(({ text }) => text)),
    name: name === undefined ? undefined : atMostFour(name),
    nameInText,
    code: notation ?? (name?.[0]?.startsWith("ỦY BAN NHÂN DÂN") === true ? "UBND" : undefined),
    regime,
    usesSupervisorSeal: regime === "tư vấn" && foot.actualPost !== undefined ? "có" : undefined,
    placeOfIssue: head.place?.text,
  };
}
