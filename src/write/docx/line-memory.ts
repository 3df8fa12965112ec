/** Lines that stand in many documents of a batch (Quốc hiệu, "Nơi nhận:", a post): laid out and written as XML once. */
import type { CentredText } from "./element-paragraph.ts";
import type { ParagraphPiece } from "./pieces.ts";

/** `make` learns whether its line is going to be kept. */
type Memory<Line> = (key: string, make: (lasting: boolean) => Line) => Line;

export interface LineMemory {
  readonly plain: Memory<ParagraphPiece>;
  readonly centred: Memory<CentredText>;
}

/** Lines of one unit alone fill it too; then all start anew. */
const mostLines = 2_000;

/** An empty memory. */
export function createLineMemory(): LineMemory {
  return { plain: rememberSecondTime(), centred: rememberSecondTime() };
}

/** What comes once is not kept: of that its key alone. */
function rememberSecondTime<Line extends object>(): Memory<Line> {
  const lines = new Map<string, Line | undefined>();
  return (key, make) => {
    const known = lines.get(key);
    if (known !== undefined) return known;
    const again = lines.has(key);
    if (!again && lines.size >= mostLines) lines.clear();
    const line = make(again);
    lines.set(key, again ? line : undefined);
    return line;
  };
}
