/** Whether an Office package hangs together, judged without any code of the product: what Word would call unreadable. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { sheetFaults } from "./sheet-check.ts";
import { wordFaults } from "./word-check.ts";

/** An XML element with names as written. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

export type Parts = ReadonlyMap<string, Node>;

/** Everything wrong with a package, in words for the programmer; none when it hangs together. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
  const names = new Set(entries.map(([name]) => name));
  const parts = new Map<string, Node>();
  const broken: string[] = [];
  for (const [name, content] of entries) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const root = parse(strFromU8(content));
    if (typeof root === "string") broken.push(`${name}: ${root}`);
    else parts.set(name, root);
  }
  if (broken.length > 0) return broken;
  return [
    ...contentTypeFaults(names, parts),
    ...relationshipFaults(names, parts),
    ...(names.has("word/document.xml") ? wordFaults(parts) : []),
    ...(names.has("xl/workbook.xml") ? sheetFaults(parts) : []),
  ];
}

type Draft = { name: string; attributes: Record<string, string>; children: Draft[]; text: string };

function parse(xml: string): Node | string {
  const parser = new SaxesParser();
  const stack: Draft[] = [{ name: "", attributes: {}, children: [], text: "" }];
  let fault = "";
  parser.on("error", (error) => {
    fault ||= error.message;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node: Draft = { name, attributes: { ...attributes }, children: [], text: "" };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.write(xml).close();
  const root = stack[0]?.children[0];
  return fault !== "" || root === undefined ? `no well-formed XML: ${fault}` : root;
}

/** All elements with that name, at any depth. */
export function all(node: Node | undefined, name: string): readonly Node[] {
  return (node?.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The direct children with that name. */
export function children(node: Node | undefined, name: string): readonly Node[] {
  return (node?.children ?? []).filter((child) => child.name === name);
}

/** Values that occur more than once. */
export function doubled(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

function contentTypeFaults(names: ReadonlySet<string>, parts: Parts): readonly string[] {
  const types = parts.get("[Content_Types].xml");
  if (types === undefined) return ["there is no [Content_Types].xml"];
  const extensions = new Set(children(types, "Default").map(({ attributes }) => attributes.Extension));
  const overrides = children(types, "Override").map(({ attributes }) => (attributes.PartName ?? "").slice(1));
  const covered = new Set(overrides);
  return [
    ...[...names]
      .filter((name) => name !== "[Content_Types].xml" && !covered.has(name))
      .filter((name) => !extensions.has(name.split(".").at(-1) ?? ""))
      .map((name) => `${name} has no content type`),
    ...[...names]
      .filter((name) => name.endsWith(".xml") && name !== "[Content_Types].xml" && !covered.has(name))
      .map((name) => `${name} is only plain XML`),
    ...overrides.filter((name) => !names.has(name)).map((name) => `content type for ${name}, which is not there`),
    ...doubled(overrides).map((name) => `two content types for ${name}`),
  ];
}

function relationshipFaults(names: ReadonlySet<string>, parts: Parts): readonly string[] {
  const faults: string[] = [];
  for (const [name, root] of parts) {
    if (name.endsWith(".rels")) faults.push(...targetFaults(name, root, names));
    else faults.push(...idFaults(name, root, parts));
  }
  const main = children(parts.get("_rels/.rels"), "Relationship");
  if (!main.some(({ attributes }) => attributes.Type?.endsWith("/officeDocument"))) faults.push("no main document");
  return faults;
}

function targetFaults(name: string, root: Node, names: ReadonlySet<string>): readonly string[] {
  const folder = name.replace(/_rels\/[^/]*$/, "");
  const relationships = children(root, "Relationship");
  const internal = relationships.filter(({ attributes }) => attributes.TargetMode !== "External");
  const missing = internal
    .map(({ attributes }) => attributes.Target ?? "")
    .filter((target) => !names.has(resolve(folder, target)))
    .map((target) => `${name}: ${target} is not there`);
  const twice = doubled(relationships.map(({ attributes }) => attributes.Id ?? ""));
  return [...missing, ...twice.map((id) => `${name}: two relationships ${id}`)];
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  return new URL(folder + target, "file:///").pathname.slice(1);
}

function idFaults(name: string, root: Node, parts: Parts): readonly string[] {
  const rels = parts.get(name.replace(/([^/]+)$/, "_rels/$1.rels"));
  const known = new Set(children(rels, "Relationship").map(({ attributes }) => attributes.Id));
  const used = (node: Node): readonly string[] => [
    ...Object.entries(node.attributes).flatMap(([key, value]) => (/^r:(id|embed|link|pict)$/.test(key) ? [value] : [])),
    ...node.children.flatMap(used),
  ];
  return [...new Set(used(root))].filter((id) => !known.has(id)).map((id) => `${name}: ${id} leads nowhere`);
}
