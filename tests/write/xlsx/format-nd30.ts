/** The decree's format as the writer gets it; it uses no wording. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Format, formatSpecSchema, type WordingName, wordingNames } from "../../../src/model/format.ts";

const source = readFileSync(new URL("../../../templates/nd30/format.yaml", import.meta.url), "utf8");

export const nd30: Format = {
  spec: formatSpecSchema.parse(parse(source)),
  wordings: Object.fromEntries(wordingNames.map((name) => [name, ""])) as Record<WordingName, string>,
};
