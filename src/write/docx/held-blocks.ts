/** Which blocks must stand on the page of the next one, so that the foot never stands without text. */
import type { Block } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";

/** For each block whether the next must stay with it. */
export function heldBlocks({ foot }: Pick<FormatSpec, "foot">, blocks: readonly Block[]): readonly boolean[] {
  const held = blocks.map((_block, index) => blocks[index + 1]?.type === "foot");
  const last = held.indexOf(true);
  if (last < 0) return held;
  const block = blocks[last];
  const before = blocks[last - 1];
  const alsoBefore =
    block?.type === "text" && textLength(block) <= foot.shortParagraphCharacters.value && before?.type === "text";
  if (alsoBefore) held[last - 1] = true;
  return held;
}

function textLength(block: Extract<Block, { type: "text" }>): number {
  return block.runs.reduce((length, run) => length + run.text.length, 0);
}
