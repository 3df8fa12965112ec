/** Which part a relationship of another part leads to. */
import { folderOf, resolveTarget } from "../../model/package-names.ts";
import { childElements, type XmlElement } from "./xml-tree.ts";

export interface PartRelationship {
  readonly id: string;
  /** Last step of the type's address: "header", "styles". */
  readonly type: string;
  /** Name of the part in the package, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships that a `.rels` part states for `part`. */
export function relationshipsIn(root: XmlElement | undefined, part: string): readonly PartRelationship[] {
  const folder = folderOf(part);
  return childElements(root, "rel:Relationship").map(({ attributes }) => {
    const external = attributes.TargetMode === "External";
    const target = attributes.Target ?? "";
    return {
      id: attributes.Id ?? "",
      type: (attributes.Type ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolveTarget(folder, target),
      external,
    };
  });
}
