/** The wordings of a format as functions: a name and what it may print in, one text out. */
import Handlebars from "handlebars";
import { type Format, type WordingName, wordingNames } from "../model/format.ts";
import type { WordingContext } from "../model/wording-contexts.ts";

export type WriteWording = <Name extends WordingName>(name: Name, context: WordingContext<Name>) => string;

/** Nothing but print, loop and test; values are printed as they are, since the writers escape what their file needs. */
const compileOptions = { strict: true, knownHelpersOnly: true, noEscape: true } as const;
const safeAccess = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/** Gives the function that writes any wording of a format; a template that breaks its contract throws. */
export function prepareWordings(wordings: Format["wordings"]): WriteWording {
  const templates = new Map(wordingNames.map((name) => [name, Handlebars.compile(wordings[name], compileOptions)]));
  return (name, context) => {
    const template = templates.get(name);
    if (template === undefined) throw new Error(`The format has no wording "${name}".`);
    // Line breaks between the tests of a template are layout of the file; blanks may be room to fill by hand.
    return template(context, safeAccess).replace(/^[\r\n]+|[\r\n]+$/g, "");
  };
}
