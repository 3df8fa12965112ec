/** The outline as rules walk it; several of them walk the same plan, so the nodes of an item are kept with their path. */
import type { DataPath } from "../diagnostic.ts";
import { contentNodes, type OutlineContent, type OutlineNode } from "../model/outline.ts";

const known = new WeakMap<OutlineContent, { readonly path: DataPath; readonly nodes: readonly OutlineNode[] }>();

/** Gives what contentNodes gives. */
export function nodesOf(holder: OutlineContent, path: DataPath): readonly OutlineNode[] {
  const remembered = known.get(holder);
  if (remembered !== undefined && samePath(remembered.path, path)) return remembered.nodes;
  const nodes = contentNodes(holder, path);
  known.set(holder, { path, nodes });
  return nodes;
}

function samePath(left: DataPath, right: DataPath): boolean {
  return left === right || (left.length === right.length && left.every((part, index) => part === right[index]));
}
