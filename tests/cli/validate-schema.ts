/** As much of JSON Schema draft-07 as the schema of a plan uses. */

type Node = Readonly<Record<string, unknown>>;

/** The paths at which a value breaks the schema; none when it is valid. */
export function breaches(root: Node, value: unknown, node: Node = root, path = "$"): readonly string[] {
  if (typeof node.$ref === "string") return breaches(root, value, resolve(root, node.$ref), path);
  const all = list(node.allOf).flatMap((part) => breaches(root, value, part, path));
  const isAny =
    node.anyOf === undefined || list(node.anyOf).some((part) => breaches(root, value, part, path).length === 0);
  const types = typeof node.type === "string" ? [node.type] : node.type;
  const found = [...all, ...(isAny ? [] : [`${path}: none of anyOf`])];
  if (Array.isArray(types) && !types.includes(typeOf(value))) return [...found, `${path}: is ${typeOf(value)}`];
  if (Array.isArray(node.enum) && !node.enum.includes(value)) found.push(`${path}: not of the enum`);
  if (typeof value === "string") found.push(...textBreaches(node, value, path));
  if (Array.isArray(value)) found.push(...listBreaches(root, node, value, path));
  else if (isNode(value)) found.push(...objectBreaches(root, node, value, path));
  return found;
}

/** The part of a schema that a reference points to. */
export function resolve(root: Node, reference: string): Node {
  const found = reference
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (isNode(node) || Array.isArray(node) ? Object(node)[key] : undefined), root);
  if (!isNode(found)) throw new Error(`${reference} points to nothing.`);
  return found;
}

function textBreaches(node: Node, value: string, path: string): readonly string[] {
  const isShort = typeof node.minLength === "number" && value.length < node.minLength;
  const isOdd = typeof node.pattern === "string" && !new RegExp(node.pattern, "u").test(value);
  return isShort || isOdd ? [`${path}: «${value}»`] : [];
}

function listBreaches(root: Node, node: Node, value: readonly unknown[], path: string): readonly string[] {
  const { minItems, maxItems, items } = node;
  const isOutside =
    (typeof minItems === "number" && value.length < minItems) ||
    (typeof maxItems === "number" && value.length > maxItems);
  const inside = isNode(items) ? value.flatMap((item, index) => breaches(root, item, items, `${path}[${index}]`)) : [];
  return [...(isOutside ? [`${path}: ${value.length} items`] : []), ...inside];
}

function objectBreaches(root: Node, node: Node, value: Node, path: string): readonly string[] {
  const properties = isNode(node.properties) ? node.properties : {};
  const missing = Array.isArray(node.required) ? node.required.filter((key) => !(String(key) in value)) : [];
  const inside = Object.entries(value).flatMap(([key, child]) => {
    const property = properties[key] ?? node.additionalProperties;
    if (property === false) return [`${path}.${key}: unknown`];
    return isNode(property) ? breaches(root, child, property, `${path}.${key}`) : [];
  });
  return [...missing.map((key) => `${path}.${key}: missing`), ...inside];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
