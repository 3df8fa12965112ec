/** Says that a list stands where a text is wanted, and the like. */
import type { DataPath, Diagnostic, Place } from "../diagnostic.ts";
import { planSchema } from "../model/plan.ts";
import { isBlank, type RawMap, type RawNode } from "./raw-tree.ts";
import { nameField, type Schema, type SchemaShape, wordsOf } from "./schema-shape.ts";
import { shorten } from "./syntax/yaml-messages.ts";

const given: Readonly<Record<RawNode["kind"], string>> = {
  text: "một đoạn chữ",
  list: "một danh sách",
  map: "một nhóm trường con",
};

/** Gives the finding for a node of a kind that the schema does not allow at its place. */
export function typeFault(
  node: RawNode,
  shape: SchemaShape,
  path: DataPath,
  place: Place,
  root: Schema = planSchema,
): Diagnostic {
  const name = nameField(path, root);
  const message = isSentence(node, shape)
    ? `${name} kết thúc bằng dấu hai chấm mà không đặt trong dấu nháy, nên máy hiểu là tên trường.`
    : `${name} phải là ${wanted(shape)}, không phải ${given[node.kind]}.`;
  return {
    rule: "PLAN-TYPE",
    severity: "error",
    message: message.replace(/^mục/, "Mục"),
    path,
    place,
    hint: cure(node, shape),
  };
}

/** "- Ủy ban nhân dân xã ban hành Kế hoạch như sau:" is a name without a value to YAML. */
function isSentence(node: RawNode, shape: SchemaShape): node is RawMap {
  const [entry, ...others] = node.kind === "map" && shape.takesText ? node.entries : [];
  return entry !== undefined && others.length === 0 && isBlank(entry.value);
}

function wanted(shape: SchemaShape): string {
  const kinds = [
    ...(shape.takesText ? ["một đoạn chữ"] : []),
    ...(shape.element === undefined ? [] : ["một danh sách"]),
    ...(shape.fields === undefined && shape.anyValue === undefined ? [] : ["một nhóm trường con"]),
  ];
  return kinds.join(" hoặc ");
}

function cure(node: RawNode, shape: SchemaShape): string {
  if (isSentence(node, shape) && node.isFlow !== true) {
    const shown = shorten(`${node.entries[0]?.key ?? ""}:`).replaceAll('"', '\\"');
    return `Đặt cả đoạn trong dấu nháy kép: "${shown}", hoặc viết đoạn ở dòng dưới dấu «>-».`;
  }
  if (node.kind === "text" && shape.element !== undefined && /^-[^\s-]/u.test(node.text)) {
    return "Thiếu dấu cách sau dấu «-»: viết mỗi phần tử một dòng, bắt đầu bằng «- ».";
  }
  if (node.kind === "map" && node.isFlow === true && shape.takesText) {
    return 'Đoạn bắt đầu bằng dấu «{» phải đặt trong dấu nháy kép: "{{budget.total}} …".';
  }
  if (node.kind === "map" && shape.takesText) {
    return 'Đoạn chữ có dấu hai chấm kèm dấu cách thì đặt trong dấu nháy kép: "Nội dung: …".';
  }
  if (shape.element !== undefined) return "Viết mỗi phần tử một dòng, thụt vào và bắt đầu bằng «- ».";
  if (shape.fields !== undefined) {
    const titles = [...shape.fields.values()].slice(0, 4).map((schema) => `«${wordsOf(schema).title ?? ""}: …»`);
    return `Viết mỗi trường con một dòng, thụt vào 2 dấu cách: ${titles.join(", ")}.`;
  }
  if (shape.anyValue !== undefined) return "Viết mỗi cột một dòng, thụt vào 2 dấu cách: «tên cột: giá trị».";
  return "Viết tất cả trên một dòng, ngay sau tên trường và dấu hai chấm.";
}
