/** A plan as one tree of things that can be matched, whatever they are: items, paragraphs, tables, rows, recipients. */
import type { DataPath } from "../diagnostic.ts";
import { plainText } from "../model/plain-text.ts";
import type { PlanPart } from "../model/plan-change.ts";

export type NodeKind =
  | "plan"
  | "holder"
  | "field"
  | "item"
  | "paragraph"
  | "note"
  | "line"
  | "annex"
  | "table"
  | "column"
  | "row"
  | "budget"
  | "budgetRow";

/** A cell of a row. */
export interface NodeCell {
  readonly column: PlanNode;
  readonly text: string;
  readonly path: DataPath;
  /** In đồng in columns of money, a plain number in columns of quantities. */
  readonly value?: number;
  readonly isMoney?: boolean;
  readonly isSum?: boolean;
}

export interface PlanNode {
  readonly kind: NodeKind;
  readonly part: PlanPart;
  /** The whole of its own words, as one text. */
  readonly text: string;
  /** Name of its own that it keeps wherever it stands: the id of an item or row, the key of a field. */
  readonly id?: string | undefined;
  /** Label kept from a parent plan. */
  readonly label?: string | undefined;
  readonly heading?: string | undefined;
  /** The words without label and number, by which it is known again. */
  readonly words: string;
  /** The same words with the author's emphasis, where it is compared. */
  readonly marked?: string | undefined;
  /** Of a row or a column: the texts of its cells, without ordinal numbers. */
  readonly values?: readonly string[];
  readonly place: string;
  /** Its number among its siblings: "III", "4"; undefined for what is not numbered. */
  readonly number?: string | undefined;
  /** What else may differ, by the name that a clerk reads: level, unit of money, condition. */
  readonly traits: ReadonlyMap<string, string>;
  readonly cells: readonly NodeCell[];
  /** In rows of a budget: the printed unit of money, and how many đồng it is. */
  readonly unit?: string;
  readonly factor?: number;
  readonly path: DataPath;
  readonly parent?: PlanNode | undefined;
  readonly children: PlanNode[];
}

/** What a node is made of; the rest is as for a node that has nothing but words. */
export type NodeFields = Pick<PlanNode, "kind" | "part" | "words" | "place" | "path"> &
  Partial<Omit<PlanNode, "children" | "parent">>;

/** Adds a node below its parent and gives it. */
export function addNode(parent: PlanNode | undefined, fields: NodeFields): PlanNode {
  const { words, text = words, heading } = fields;
  const plain = { words: plainText(words), text: plainText(text), heading: heading && plainText(heading) };
  const node: PlanNode = { traits: noTraits, cells: [], ...fields, ...plain, parent, children: [] };
  parent?.children.push(node);
  return node;
}

const noTraits: ReadonlyMap<string, string> = new Map();

/** The nodes of a tree in reading order, the root first. */
export function nodesOf(root: PlanNode): readonly PlanNode[] {
  const nodes: PlanNode[] = [];
  const visit = (node: PlanNode): void => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  return nodes;
}
