import { describe, expect, it } from "vitest";
import { createLineMemory } from "../../../src/write/docx/line-memory.ts";
import { blankParagraph } from "../../../src/write/docx/pieces.ts";

describe("createLineMemory", () => {
  it("keeps a line from its second time on, and tells its maker so", () => {
    const { plain } = createLineMemory();
    const made: boolean[] = [];
    const ask = () =>
      plain("recipient - Lưu: VT.", (lasting) => {
        made.push(lasting);
        return { ...blankParagraph, lasting };
      });
    const [, second, third] = [ask(), ask(), ask()];
    expect(made).toEqual([false, true]);
    expect(third).toBe(second);
  });
});
