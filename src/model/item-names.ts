/** What a clerk calls an item of an outline: "mục II", "khoản 1", "điểm đ". */
import { pointLetter, romanNumeral } from "../vietnamese/letters.ts";
import type { OutlineLevel } from "./outline.ts";

/** The item's name; `count` is from 1 among the items of its level, `kept` a number that the author keeps instead. */
export function levelItemName(level: OutlineLevel, count: number, kept?: string): string {
  switch (level) {
    case "part":
      return `phần ${kept ?? romanNumeral(count)}`;
    case "section":
      return `mục ${kept ?? romanNumeral(count)}`;
    case "clause":
      return `khoản ${kept ?? count}`;
    case "subclause":
      return `tiểu khoản ${kept ?? `thứ ${count}`}`;
    case "point":
      return `điểm ${kept ?? pointLetter(count - 1)}`;
    case "dashItem":
      return `gạch đầu dòng thứ ${count}`;
    case "plusItem":
      return `dấu cộng thứ ${count}`;
  }
}
