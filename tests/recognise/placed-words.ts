/** The words of a plan by the place where they stand in it. */
import { contentNodes, type OutlineContent } from "../../src/model/outline.ts";
import type { PlanDocument } from "../../src/model/plan.ts";

/** Each word with its place: "body 2.1 trẻ" is the word "trẻ" in the first clause of the second section. */
export function placedWords(plan: PlanDocument): readonly string[] {
  const {
    recipients,
    fileCopy,
    signatureBlock,
    legalBases = [],
    opening,
    closing = [],
    annexes = [],
    unplaced = [],
  } = plan;
  const places: (readonly [string, readonly string[]])[] = [
    ["code", [`${plan.documentCode.codeNumber}/${plan.documentCode.codeNotation}`]],
    ["date", [plan.issuer.placeOfIssue, JSON.stringify(plan.issuedOn)]],
    ["subject", [plan.subject]],
    ["bases", legalBases],
    ["opening", opening],
    ["closing", closing],
    [
      "recipients",
      [...recipients.map(({ name, duty = "", copyCount = "" }) => `${name} ${duty} ${copyCount}`), fileCopy],
    ],
    [
      "signature",
      [...signatureBlock.signingAuthority, ...Object.values(signatureBlock.signer).map((text) => text ?? "")],
    ],
    ["unplaced", unplaced.map(({ text }) => text)],
    ...placesUnder(plan.body, "body"),
    ...annexes.flatMap((annex, at): (readonly [string, readonly string[]])[] => [
      [
        `annex ${at}`,
        [...annex.title, JSON.stringify(annex.budget?.table.rows.map(({ title, cells }) => [title, cells]))],
      ],
      ...placesUnder(annex, `annex ${at}`),
    ]),
  ];
  return places.flatMap(([place, texts]) => wordsOf(texts.join(" ")).map((word) => `${place} ${word}`));
}

/** An item is counted among all items of its holder: where it stands does not depend on how its level is called. */
function placesUnder(holder: OutlineContent, place: string): readonly (readonly [string, readonly string[]])[] {
  let count = 0;
  return contentNodes(holder, []).flatMap((node): readonly (readonly [string, readonly string[]])[] => {
    if (node.type === "table") return [[place, [JSON.stringify(node.table)]]];
    if (node.type !== "list") return [[place, [node.text]]];
    return node.items.flatMap(({ item }) => {
      count += 1;
      const own = `${place} ${node.level} ${count}`;
      const { label, heading, runInHeading, text } = item;
      return [
        [own, [label, heading, runInHeading, text].flatMap((one) => one ?? [])] as const,
        ...placesUnder(item, own),
      ];
    });
  });
}

function wordsOf(text: string): readonly string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share of the wanted words that stand where they are wanted. */
export function shareAtPlace(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const right = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return right.length / wanted.length;
}
