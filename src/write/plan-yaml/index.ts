/** Plan data → the text of plan.yaml: keys in order, long texts folded, remarks as comments above what they speak of. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { YamlList, YamlMap, YamlText, YamlTree } from "../../model/yaml-tree.ts";

const lineWidth = 118;
/** Longer texts are folded under ">-". */
const longestPlain = 88;

/** Gives the whole file, with remarks for its reader at the top. */
export function writePlanYaml(root: YamlMap, heading: readonly string[]): string {
  const document = new Document(mapNode(root));
  document.commentBefore = heading.map((line) => ` ${line}`).join("\n");
  return document.toString({ lineWidth, indentSeq: true, nullStr: "" });
}

function nodeOf(tree: YamlTree): Scalar | YAMLSeq | YAMLMap {
  if (tree.type === "map") return mapNode(tree);
  return tree.type === "list" ? listNode(tree) : textNode(tree);
}

function mapNode({ entries }: YamlMap): YAMLMap {
  const map = new YAMLMap();
  for (const { key, value, comment } of entries) {
    const name = new Scalar(key);
    if (comment !== undefined) name.commentBefore = ` ${comment}`;
    map.items.push(new Pair(name, nodeOf(value)));
  }
  return map;
}

function listNode({ items }: YamlList): YAMLSeq {
  const list = new YAMLSeq();
  for (const { value, comment } of items) {
    const node = nodeOf(value);
    if (comment !== undefined) node.commentBefore = ` ${comment}`;
    list.items.push(node);
  }
  return list;
}

function textNode({ text, isCount }: YamlText): Scalar {
  const node = new Scalar<string | null>(text ?? null);
  if (text === undefined) return node;
  if (isCount === true) return new Scalar(Number(text));
  if (/[\n\t]|^\s|\s$| {2}/u.test(text)) node.type = "QUOTE_DOUBLE";
  else if (text.length > longestPlain) node.type = "BLOCK_FOLDED";
  else if (looksLikeOtherValue(text)) node.type = "QUOTE_DOUBLE";
  return node;
}

/** What YAML, or a person, would take for a number, a day or a yes. */
function looksLikeOtherValue(text: string): boolean {
  return /^[\d.,+-]+$|^(?:true|false|null|yes|no|on|off|~)$/iu.test(text);
}
