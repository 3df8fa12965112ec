/** Refuses texts whose nesting or number of parts would crash or stall the YAML parser, before it sees them. */
import { Lexer } from "yaml";

/** Depth of brackets and of "- - -" on one line; a real plan stays below 10. */
const maxDepth = 50;
/** Spaces before a line; deeper indentation than this is no outline. The parser aborts the process at some 10,000. */
const maxIndent = 400;
/** Some 10,000 fields, each of about six tokens; they parse in half a second. */
const maxTokens = 70_000;

export type YamlExcess = "depth" | "parts";

/** The lexer announces a plain scalar with this mark and gives its text as the next token. */
const scalarMark = "\u001f";

/** Tells what there is too much of in a YAML or JSON text, or undefined; runs in a fraction of the parser's time. */
export function findYamlExcess(text: string): YamlExcess | undefined {
  const nesting: Nesting = { brackets: 0, indicators: 0 };
  let tokens = 0;
  let isScalarText = false;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > maxTokens) return "parts";
    if (!isScalarText && isTooDeep(nesting, token)) return "depth";
    isScalarText = !isScalarText && token === scalarMark;
  }
  return undefined;
}

interface Nesting {
  brackets: number;
  /** "-", "?" and ":" since the line began, outside brackets. */
  indicators: number;
}

/** Counts a token; a line of blanks only is no indentation, but no plan has such a long one either. */
function isTooDeep(nesting: Nesting, token: string): boolean {
  if (token === "\n" || token === "\r\n") nesting.indicators = 0;
  else if (token === "[" || token === "{") nesting.brackets += 1;
  else if (token === "]" || token === "}") nesting.brackets -= 1;
  else if (nesting.brackets === 0 && /^[-?:]$/.test(token)) nesting.indicators += 1;
  else if (token.length > maxIndent && /^ +$/.test(token)) return true;
  return nesting.brackets > maxDepth || nesting.indicators > maxDepth;
}
