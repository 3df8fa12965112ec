/** The wordings of a format as functions: a name and what it may print in, one text out. */
import Handlebars from "handlebars";
import { type Format, type WordingName, wordingNames } from "../model/format.ts";
import type { WordingContext } from "../model/wording-contexts.ts";
import { readyWordings } from "./ready-wordings.ts";
import { prepareWording, type Values } from "./wording-frames.ts";
import compileOptions from "./wording-options.json" with { type: "json" };

export type WriteWording = <Name extends WordingName>(name: Name, context: WordingContext<Name>) => string;

/**
 * By their options wordings do nothing but print, loop and test; values are printed as they are, since the writers
 * escape what their file needs.
 */
const safeAccess = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/** Gives the function that writes any wording of a format; a template that breaks its contract throws. */
export function prepareWordings(wordings: Format["wordings"]): WriteWording {
  const writers = new Map(
    wordingNames.map((name) => {
      const template = openTemplate(wordings[name]);
      return [name, prepareWording((values) => template(values, safeAccess))];
    }),
  );
  return (name, context) => {
    const write = writers.get(name);
    if (write === undefined) throw new Error(`The format has no wording "${name}".`);
    return write(context);
  };
}

function openTemplate(text: string): Handlebars.TemplateDelegate<Values> {
  const ready = readyWordings.get(text);
  return ready === undefined ? Handlebars.compile<Values>(text, compileOptions) : Handlebars.template<Values>(ready);
}
