/** How the parts of an Office package are named, and how one is reached from another (ECMA-376 part 2). */

/** "word/" of "word/document.xml". */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** "word/_rels/document.xml.rels" for "word/document.xml", "_rels/.rels" for the package itself, whose name is "". */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** "styles.xml" seen from "word/" is "word/styles.xml"; "/word/styles.xml" is the same. */
export function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
