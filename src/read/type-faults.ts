/** Says that a list stands where a text is wanted, and the like. */
import type { DataPath, Diagnostic, Place } from "../diagnostic.ts";
import type { RawNode } from "./raw-tree.ts";
import { nameField, type SchemaShape, wordsOf } from "./schema-shape.ts";

const given: Readonly<Record<RawNode["kind"], string>> = {
  text: "một đoạn chữ",
  list: "một danh sách",
  map: "một nhóm trường con",
};

/** Gives the finding for a node of a kind that the schema does not allow at its place. */
export function typeFault(node: RawNode, shape: SchemaShape, path: DataPath, place: Place): Diagnostic {
  return {
    rule: "PLAN-TYPE",
    severity: "error",
    message: `${nameField(path)} phải là ${wanted(shape)}, không phải ${given[node.kind]}.`.replace(/^mục/, "Mục"),
    path,
    place,
    hint: cure(node, shape),
  };
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
