/** Text of a format.yaml → plain values, with the place of every key. */
import { type Document, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { DataPath, Diagnostic, Outcome, Place } from "../../diagnostic.ts";
import { findYamlExcess } from "../syntax/yaml-limits.ts";
import { describeYamlFaults } from "../syntax/yaml-messages.ts";
import { placeOfOffset } from "../text-position.ts";

export interface FormatYaml {
  readonly value: unknown;
  /** The place of the key at a path, or of the nearest that holds it. */
  readonly placeOf: (path: DataPath) => Place;
  readonly has: (path: DataPath) => boolean;
}

/** Parses a whole or partial format.yaml; an empty file is an empty map. */
export function parseFormatYaml(file: string, text: string): Outcome<FormatYaml> {
  if (findYamlExcess(text) !== undefined)
    return { diagnostics: [tooMuch(file, "Tệp thể thức quá lớn hoặc lồng nhau quá sâu.")] };
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const faults = describeYamlFaults(file, text, [...document.errors, ...document.warnings]);
  if (faults.length > 0) return { diagnostics: faults.map((fault) => ({ ...fault, rule: "FORMAT-YAML" })) };
  if (hasAlias(document))
    return { diagnostics: [tooMuch(file, "Tệp thể thức không được dùng dấu «*» để trỏ tới chỗ khác.")] };
  const find = (path: DataPath): { offset: number; isWhole: boolean } => findKey(document.contents, path);
  const placeOf = (path: DataPath): Place => placeOfOffset(file, text, find(path).offset);
  const value: unknown = document.toJS() ?? {};
  return { value: { value, placeOf, has: (path) => find(path).isWhole }, diagnostics: [] };
}

function findKey(root: unknown, path: DataPath): { offset: number; isWhole: boolean } {
  let node = root;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (pair === undefined) return { offset, isWhole: false };
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === "number" && node.items[part] !== undefined) node = node.items[part];
    else return { offset, isWhole: false };
  }
  return { offset, isWhole: true };
}

/** Aliases may unfold to any size, and a format has no need of them. */
function hasAlias(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function tooMuch(file: string, message: string): Diagnostic {
  return {
    rule: "FORMAT-YAML",
    severity: "error",
    message,
    path: [],
    place: { file },
    hint: "Chỉ ghi những dòng cần đổi so với thể thức có sẵn.",
  };
}
