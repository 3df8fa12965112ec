/** A small sound plan, and a way to read texts as if they were files. */
import type { Diagnostic, Outcome } from "../../src/diagnostic.ts";
import { type ReadPlan, readPlan } from "../../src/read/index.ts";

export const smallPlan = `issuer:
  name: [ỦY BAN NHÂN DÂN, XÃ TÂN AN]
  nameInText: Ủy ban nhân dân xã
  code: UBND
  regime: tập thể
  placeOfIssue: Tân An
documentCode: 12/KH-UBND
issuedOn: 16/3/2026
subject: Chăm sóc trẻ em năm 2026
opening: "Ủy ban nhân dân xã ban hành Kế hoạch, cụ thể như sau:"
body:
  sections:
    - heading: MỤC ĐÍCH
      paragraphs: Bảo đảm mọi trẻ em được chăm sóc.
recipients:
  - Các ấp
fileCopy: VT
signatureBlock:
  signingAuthority: [TM. ỦY BAN NHÂN DÂN]
  signer:
    position: CHỦ TỊCH
    fullName: Nguyễn Văn An
`;

/** The small plan with a budget of the given fields, indented by six spaces. */
export function withBudget(fields: string): string {
  return `${smallPlan}annexes:\n  - title: KINH PHÍ\n    budget:\n      moneyUnit: đồng\n${fields}`;
}

export type SiblingFiles = Readonly<Record<string, string | Uint8Array>>;

/** Reads a text or bytes as "plans/plan.yaml", with other files beside it. */
export function readAsFile(
  content: string | Uint8Array,
  siblings: SiblingFiles = {},
  path = "plans/plan.yaml",
): Promise<Outcome<ReadPlan>> {
  const toBytes = (text: string | Uint8Array): Uint8Array =>
    typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readPlan({
    path,
    bytes: toBytes(content),
    loadSibling: async (name) => {
      const found = Object.hasOwn(siblings, name) ? siblings[name] : undefined;
      return found === undefined ? undefined : toBytes(found);
    },
  });
}

/** "RULE line:column" or "RULE sheet!cell" of each finding. */
export function places(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ rule, place }) =>
    place?.cell === undefined ? `${rule} ${place?.line}:${place?.column}` : `${rule} ${place.sheet}!${place.cell}`,
  );
}
