/** The class word of a unit as clerks type it: whole, shortened, or together with the name. */
import { type UnitType, unitTypes } from "../../model/admin-unit.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";

const types = Object.keys(unitTypes).filter((word): word is UnitType => Object.hasOwn(unitTypes, word));
const byFolded = new Map<string, UnitType>([
  ...types.map((type): [string, UnitType] => [foldVietnamese(type), type]),
  ["tp", "thành phố"],
  ["tx", "thị xã"],
  ["tt", "thị trấn"],
  ["h", "huyện"],
  ["q", "quận"],
  ["x", "xã"],
  ["p", "phường"],
  ["dk", "đặc khu"],
]);

/** Reads a class word: "Thị xã", "THỊ XÃ", "TX."; undefined when it is none. */
export function readUnitType(typed: string): UnitType | undefined {
  return byFolded.get(foldVietnamese(typed).replace(/\.$/, "").trim());
}

export interface ParsedName {
  readonly type: UnitType;
  readonly name: string;
}

// Longest first: "thị xã" before "xã". With its diacritics: Xà Phiên is a name, not a commune called Phiên.
const wholeWord = new RegExp(`^(${types.toSorted((a, b) => b.length - a.length).join("|")})\\s+(\\S.*)$`, "isu");
const shortWord = /^(TP|TX|TT|H|Q|X|P)\s*\.\s*(\S.*)$|^(TP|TX|TT)\s+(\S.*)$/su;

/** Takes a class word off a name: "Thị xã Bến Cát", "TX. Bến Cát", "P.1"; undefined when the name begins with none. */
export function takeTypeOff(name: string): ParsedName | undefined {
  const match = wholeWord.exec(name) ?? shortWord.exec(name);
  if (match === null) return undefined;
  const type = readUnitType(match[1] ?? match[3] ?? "");
  const rest = (match[2] ?? match[4] ?? "").trim();
  return type === undefined || rest === "" ? undefined : { type, name: rest };
}

/** "Xã" and "phường" are also syllables of names; the other class words before a name are surely class words. */
export function isSurelyType(type: UnitType): boolean {
  return type !== "xã" && type !== "phường";
}

/** Every class word, for messages. */
export const unitTypeWords: readonly string[] = types;
