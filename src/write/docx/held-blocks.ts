/** Which blocks must stand on the page of the next one, so that the foot never stands without text. */
import type { Block } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";

/** Whether the block after one must stay with it: of a short last paragraph the one before it is held too. */
export function isHeld({ foot }: Pick<FormatSpec, "foot">, blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  if (next?.type === "foot") return true;
  if (next?.type !== "text" || blocks[at + 2]?.type !== "foot" || blocks[at]?.type !== "text") return false;
  return textLength(next) <= foot.shortParagraphCharacters.value;
}

function textLength(block: Extract<Block, { type: "text" }>): number {
  return block.runs.reduce((length, run) => length + run.text.length, 0);
}
