/** The list of content types and the relationships of a package. */
import { escapeXml } from "./xml-text.ts";

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `[Content_Types].xml`: a content type for each part by its name without the first slash. */
export function contentTypesXml(types: ReadonlyMap<string, string>): string {
  const overrides = [...types].map(
    ([part, type]) => `<Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`,
  );
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

/** From one part to another inside the package; `target` is relative to the folder of the first. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, e.g. "styles"; a whole address where it lies elsewhere. */
  readonly type: string;
  readonly target: string;
}

const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** A `.rels` part. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const entries = relationships.map(({ id, type, target }) => {
    const address = type.includes("/") ? type : officeRelationships + type;
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(address)}" Target="${escapeXml(target)}"/>`;
  });
  return (
    `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `${entries.join("")}</Relationships>`
  );
}
