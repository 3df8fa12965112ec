/** Class words of units as they stand before names. */
import { type UnitType, unitTypes } from "../../model/admin-unit.ts";
import { perText } from "../per-text.ts";

/** Class words as people write them before a name. */
const classWords: Readonly<Record<string, UnitType>> = {
  "tp.": "thành phố",
  tp: "thành phố",
  "tx.": "thị xã",
  tx: "thị xã",
  "tt.": "thị trấn",
  "p.": "phường",
  "x.": "xã",
};

const classPattern = new RegExp(
  `(?:^|[^A-Za-zÀ-ỹ])(${[...Object.keys(unitTypes), "tp\\.?", "tx\\.?", "tt\\.", "p\\.", "x\\."].sort((a, b) => b.length - a.length).join("|")})\\s*$`,
  "u",
);

export interface ClassWord {
  readonly type: UnitType;
  /** As it stands there, with the space after it: "Thị xã ". */
  readonly typed: string;
}

/** The class word that ends right before a place of a text. */
export function classWordBefore(text: string, at: number): ClassWord | undefined {
  return endingIn(text.slice(Math.max(0, at - 12), at)).word;
}

/** The same words stand before the name in the plans of all units. */
const endingIn = perText((before): { readonly word: ClassWord | undefined } => {
  const match = classPattern.exec(before.toLowerCase());
  const word = match?.[1];
  if (match === null || word === undefined) return { word: undefined };
  const type = isUnitType(word) ? word : classWords[word];
  if (type === undefined) return { word: undefined };
  return { word: { type, typed: before.slice(match.index + match[0].indexOf(word)) } };
});

function isUnitType(word: string): word is UnitType {
  return Object.hasOwn(unitTypes, word);
}
