/** The wordings of a format as functions: a name and what it may print in, one text out. */
import Handlebars from "handlebars";
import { type Format, type WordingName, wordingNames } from "../model/format.ts";
import type { WordingContext } from "../model/wording-contexts.ts";

export type WriteWording = <Name extends WordingName>(name: Name, context: WordingContext<Name>) => string;

/** Nothing but print, loop and test; values are printed as they are, since the writers escape what their file needs. */
const compileOptions = { strict: true, knownHelpersOnly: true, noEscape: true } as const;
const safeAccess = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/** Above this many the memory of written texts starts anew: names and dates of a large batch occur once each. */
const mostRemembered = 5_000;

/** Gives the function that writes any wording of a format; a template that breaks its contract throws. */
export function prepareWordings(wordings: Format["wordings"]): WriteWording {
  const templates = new Map(wordingNames.map((name) => [name, Handlebars.compile(wordings[name], compileOptions)]));
  // Most wordings are markers and dates that come again and again, and a template costs fifty times a look-up.
  const written = new Map<string, string>();
  return (name, context) => {
    const key = name + JSON.stringify(context);
    const known = written.get(key);
    if (known !== undefined) return known;
    const template = templates.get(name);
    if (template === undefined) throw new Error(`The format has no wording "${name}".`);
    // Line breaks between the tests of a template are layout of the file; blanks may be room to fill by hand.
    const text = template(context, safeAccess).replace(/^[\r\n]+|[\r\n]+$/g, "");
    if (written.size >= mostRemembered) written.clear();
    written.set(key, text);
    return text;
  };
}
