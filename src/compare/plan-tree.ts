/** A whole plan as one tree of nodes. */
import type { PlanDocument } from "../model/plan.ts";
import type { PlanPart } from "../model/plan-change.ts";
import type { Recipient } from "../model/signature.ts";
import { romanNumeral } from "../vietnamese/letters.ts";
import { addBudget } from "./budget-nodes.ts";
import { addContent, type ContentSetting } from "./outline-nodes.ts";
import { type PlanField, planFields } from "./plan-fields.ts";
import { addNode, type PlanNode } from "./plan-node.ts";

export interface TreeSetting extends ContentSetting {
  /** Leaves out what is not on the page. */
  readonly printedOnly: boolean;
}

/** The tree in reading order; its root stands for the plan. */
export function planTree(plan: PlanDocument, setting: TreeSetting): PlanNode {
  const root = addNode(undefined, { kind: "plan", part: "head", id: "plan", words: "", place: "", path: [] });
  const fields = planFields(plan).filter(({ isPrinted }) => isPrinted || !setting.printedOnly);
  addFields(root, fields, "head");
  addLines(root, "opening", "căn cứ thứ", "legalBases", plan.legalBases ?? []);
  addLines(root, "opening", "phần mở đầu, đoạn", "opening", plan.opening);
  const body = addHolder(root, "body", "body");
  addContent(body, plan.body, { words: "", beyond: "" }, setting);
  addLines(root, "closing", "phần kết thúc, đoạn", "closing", plan.closing ?? []);
  addLines(root, "foot", "nơi nhận thứ", "recipients", plan.recipients.map(recipientText));
  addFields(root, fields, "foot");
  plan.annexes?.forEach((annex, index, all) => {
    const place = all.length === 1 ? "Phụ lục" : `Phụ lục ${romanNumeral(index + 1)}`;
    const title = annex.title.join(" ");
    const node = addNode(root, {
      kind: "annex",
      part: "annexes",
      id: annex.id,
      heading: title,
      words: title,
      place,
      number: place,
      path: ["annexes", index],
    });
    addContent(node, annex, { words: place, beyond: ` ${place}` }, setting);
    if (annex.budget !== undefined) addBudget(node, annex.budget);
  });
  return root;
}

/** A holder is there in every plan, even if nothing is in it. */
function addHolder(root: PlanNode, part: PlanPart, key: string): PlanNode {
  return addNode(root, { kind: "holder", part, id: key, words: "", place: "", path: [key] });
}

function addFields(root: PlanNode, fields: readonly PlanField[], part: PlanPart): void {
  const holder = addHolder(root, part, `các trường ${part}`);
  for (const { title, part: ofField, path, text } of fields) {
    if (ofField === part) addNode(holder, { kind: "field", part, id: path.join("."), words: text, place: title, path });
  }
}

function addLines(root: PlanNode, part: PlanPart, name: string, key: string, texts: readonly string[]): void {
  const holder = addHolder(root, part, key);
  texts.forEach((words, index) => {
    addNode(holder, { kind: "line", part, words, place: `${name} ${index + 1}`, path: [key, index] });
  });
}

function recipientText({ name, duty, copyCount }: Recipient): string {
  return [name, duty === undefined ? "" : ` (${duty})`, copyCount === undefined ? "" : `: ${copyCount} bản`].join("");
}
