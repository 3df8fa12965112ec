/**
 * The finishing pass: of the library's package it keeps the document, our styles, headers and footers, and writes
 * the other parts itself, so that no clock, no generated name and no part without use is left.
 * Strings are only replaced where they are whole: "<" cannot stand in text, so a tag in full is never found inside it.
 */
import type { DocumentProperties } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { appPropertiesXml } from "../package/app-properties.ts";
import { contentTypesXml, type Relationship, relationshipsXml } from "../package/content-types.ts";
import { corePropertiesXml } from "../package/core-properties.ts";
import { fontTableXml, settingsXml, webSettingsXml } from "./fixed-parts.ts";
import { keepOwnNames } from "./own-names.ts";
import { keepOwnStyles } from "./own-styles.ts";
import { spacerStyleId } from "./style-names.ts";

const wordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const office = "application/vnd.openxmlformats-officedocument.";

/** Texts of all parts of the file, by name, from those that the library compiled. */
export function finishParts(
  compiled: ReadonlyMap<string, string | Uint8Array>,
  spec: FormatSpec,
  properties: DocumentProperties,
): ReadonlyMap<string, string> {
  const read = (name: string): string => {
    const xml = compiled.get(name);
    if (typeof xml !== "string") throw new Error(`the docx library wrote no ${name}`);
    return name.endsWith(".rels") ? xml : keepOwnNames(xml);
  };
  const margins = marginParts(read);
  const parts = new Map<string, string>([
    ["word/document.xml", finishDocument(read("word/document.xml"))],
    ["word/styles.xml", keepOwnStyles(read("word/styles.xml"))],
    ["word/settings.xml", settingsXml(spec.tabStopMm.value)],
    ["word/webSettings.xml", webSettingsXml()],
    ["word/fontTable.xml", fontTableXml(spec.font.value)],
    ["docProps/core.xml", corePropertiesXml(properties)],
    ["docProps/app.xml", appPropertiesXml("Microsoft Office Word")],
    ...margins.parts,
  ]);
  parts.set("word/_rels/document.xml.rels", relationshipsXml([...documentRelationships, ...margins.relationships]));
  parts.set("_rels/.rels", relationshipsXml(packageRelationships));
  parts.set("[Content_Types].xml", contentTypesXml(contentTypes([...parts.keys()])));
  return parts;
}

/** The paragraph that carries a section break would else be an empty line of 14 pt, enough for a blank page. */
function finishDocument(xml: string): string {
  return xml.replaceAll("<w:p><w:pPr><w:sectPr>", `<w:p><w:pPr><w:pStyle w:val="${spacerStyleId}"/><w:sectPr>`);
}

const packageRelationships: readonly Relationship[] = [
  { id: "rId1", type: "officeDocument", target: "word/document.xml" },
  {
    id: "rId2",
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    target: "docProps/core.xml",
  },
  { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
];

const documentRelationships: readonly Relationship[] = ["styles", "settings", "webSettings", "fontTable"].map(
  (type) => ({ id: type, type, target: `${type}.xml` }),
);

interface MarginParts {
  readonly parts: readonly (readonly [string, string])[];
  readonly relationships: readonly Relationship[];
}

/** Headers and footers under the ids that the document uses; equal ones become one part. */
function marginParts(read: (name: string) => string): MarginParts {
  const names = new Map<string, string>();
  const relationships = readRelationships(read("word/_rels/document.xml.rels"))
    .filter(({ type }) => type === "header" || type === "footer")
    .map((relationship) => {
      const xml = read(`word/${relationship.target}`);
      const target = names.get(xml) ?? relationship.target;
      names.set(xml, target);
      return { ...relationship, target };
    });
  return { relationships, parts: [...names].map(([xml, target]) => [`word/${target}`, xml] as const) };
}

/** The library writes each relationship as Id, Type and Target, in this order. */
function readRelationships(xml: string): readonly Relationship[] {
  return [...xml.matchAll(/<Relationship Id="([^"]*)" Type="[^"]*\/([^"/]*)" Target="([^"]*)"\/>/g)].map(
    ([, id = "", type = "", target = ""]) => ({ id, type, target }),
  );
}

const typesByName: Readonly<Record<string, string>> = {
  "word/document.xml": `${wordMain}document.main+xml`,
  "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
  "docProps/app.xml": `${office}extended-properties+xml`,
};

/** Other parts of the document are named after their kind: "word/header1.xml". */
function contentTypes(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names
      .filter((name) => !name.endsWith(".rels"))
      .sort()
      .map((name) => [name, typesByName[name] ?? `${wordMain}${partKind(name)}+xml`]),
  );
}

function partKind(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).replace(/\d*\.xml$/, "");
}
