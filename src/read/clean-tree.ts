/** Cleans every text of a raw tree and tells what was changed in it or is suspicious. */

import type { DataPath, Diagnostic, Place } from "../diagnostic.ts";
import { planSchema } from "../model/plan.ts";
import { cleanText } from "../vietnamese/hygiene.ts";
import type { RawNode, RawText } from "./raw-tree.ts";
import { nameField, type Schema } from "./schema-shape.ts";
import { textFaults } from "./text-faults.ts";

/** A tree of clean texts (NFC, no invisible characters), and the findings about what they were. */
export interface CleanTree {
  readonly root: RawNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives the tree with every text cleaned, and one finding for each place that was not clean. */
export function cleanTree(root: RawNode, schema: Schema = planSchema): CleanTree {
  const diagnostics: Diagnostic[] = [];
  const describe = (node: RawText, path: DataPath): void => {
    for (const diagnostic of describeText(node, path, schema)) diagnostics.push(diagnostic);
  };
  return { root: cleanNode(root, [], describe), diagnostics };
}

function cleanNode(node: RawNode, path: DataPath, describe: (node: RawText, path: DataPath) => void): RawNode {
  switch (node.kind) {
    case "text":
      describe(node, path);
      return { ...node, text: cleanText(node.text) };
    case "list":
      return { ...node, items: node.items.map((item, index) => cleanNode(item, [...path, index], describe)) };
    case "map": {
      const entries = node.entries.map((entry) => ({
        ...entry,
        // Only names of columns can be unclean here: the keys of fields are English by now.
        key: cleanText(entry.key),
        value: cleanNode(entry.value, [...path, entry.key], describe),
      }));
      return { ...node, entries };
    }
  }
}

function describeText(node: RawText, path: DataPath, schema: Schema): readonly Diagnostic[] {
  return textFaults(node.text).map(({ says, offset, ...words }) => ({
    ...words,
    message: `${capitalize(nameField(path, schema))} ${says}.`,
    path,
    place: placeInText(node, offset),
  }));
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The very character, when the text stands in its file as it is; else where the text begins. */
function placeInText(node: RawText, offset: number): Place {
  const { place } = node;
  if (node.isVerbatim !== true || place.column === undefined) return place;
  return { ...place, column: place.column + offset };
}
