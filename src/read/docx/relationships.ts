/** Which part a relationship of another part leads to. */
import { childElements, type XmlElement } from "./xml-tree.ts";

export interface PartRelationship {
  readonly id: string;
  /** Last step of the type's address: "header", "styles". */
  readonly type: string;
  /** Name of the part in the package, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The name of the part that holds the relationships of another; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships that a `.rels` part states for `part`. */
export function relationshipsIn(root: XmlElement | undefined, part: string): readonly PartRelationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
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

/** "styles.xml" seen from "word/" is "word/styles.xml"; "/word/styles.xml" is the same. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
