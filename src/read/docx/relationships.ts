/** Which part a relationship of another part leads to. */
import type { Diagnostic } from "../../diagnostic.ts";
import { fileFault, type PackageParts } from "./package-parts.ts";
import { childElements, parseXml } from "./xml-tree.ts";

export interface PartRelationship {
  readonly id: string;
  /** Last step of the type's address: "header", "styles". */
  readonly type: string;
  /** Name of the part in the package, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part; none when it has no `.rels`. */
export function readRelationships(parts: PackageParts, part: string): readonly PartRelationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const bytes = parts.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const root = bytes === undefined ? undefined : parseXml(bytes);
  return childElements(root, "rel:Relationship").map(({ attributes }) => {
    const external = attributes.TargetMode === "External";
    const target = attributes.Target ?? "";
    return {
      id: attributes.Id ?? "",
      type: (attributes.Type ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolveTarget(part.slice(0, slash), target),
      external,
    };
  });
}

/** "styles.xml" seen from "word/" is "word/styles.xml"; "/word/styles.xml" is the same. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A document that loads templates, images or frames from elsewhere is refused; links a person clicks are harmless. */
export function externalTargetFaults(parts: PackageParts): readonly Diagnostic[] {
  const names = [...parts.keys()].filter((name) => name.endsWith(".rels"));
  const owners = names.map((name) => name.replace(/_rels\/([^/]*)\.rels$/, "$1"));
  return owners
    .flatMap((owner) => readRelationships(parts, owner))
    .filter(({ external, type }) => external && type !== "hyperlink")
    .map(({ type, target }) =>
      fileFault(
        "DOCX-EXTERNAL",
        `Tệp Word nạp nội dung từ nơi khác (${type}: “${target.slice(0, 80)}”), không đọc được an toàn.`,
        "Trong Word: Tệp > Thông tin > Sửa nối kết đến tệp, chọn Ngắt nối kết, hoặc gỡ mẫu đính kèm.",
      ),
    );
}
