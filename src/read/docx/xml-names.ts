/** Names of elements and attributes with one fixed prefix, whatever the file calls its namespaces. */

/** Namespaces as Word writes them and as ISO strict files do. */
const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingInk": "wpi",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing": "wp14",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
};

/** Extensions that are read here; of other choices the fallback is taken. */
const understood: ReadonlySet<string> = new Set(Object.values(prefixes));

/** Tells whether a choice asks only for extensions that are read here. */
export function isUnderstood(required: readonly string[]): boolean {
  return required.every((prefix) => understood.has(prefix));
}

const spaces = new Map(
  Object.entries(prefixes).map(([uri, prefix]) => [uri, { prefix, names: new Map<string, string>() }]),
);

/** Names of real files are some hundred; hostile ones are made anew each time. */
const largestNameCount = 2_000;

/** The usual prefix of a namespace; undefined for one that is not read here. */
export function prefixOf(uri: string): string | undefined {
  return spaces.get(uri)?.prefix;
}

/** "w:p", "r:id"; a name in a namespace that is not read here goes without prefix. */
export function prefixed(uri: string, local: string): string {
  const space = spaces.get(uri);
  if (space === undefined) return local;
  const known = space.names.get(local);
  if (known !== undefined) return known;
  const name = `${space.prefix}:${local}`;
  if (space.names.size < largestNameCount) space.names.set(local, name);
  return name;
}
