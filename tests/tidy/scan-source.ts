/** Tells code from comments, strings and regular expressions, so that rules about code look at code only. */

export interface ScannedSource {
  /** The code with its line breaks; comments are blank and each literal is "§n§", where n is its index in `literals`. */
  readonly code: string;
  readonly literals: readonly string[];
  readonly comments: readonly string[];
}

interface Cursor {
  readonly source: string;
  position: number;
  readonly code: string[];
  readonly literals: string[];
  readonly comments: string[];
}

/** Scans a TypeScript source. */
export function scanSource(source: string): ScannedSource {
  const cursor: Cursor = { source, position: 0, code: [], literals: [], comments: [] };
  scanCode(cursor, false);
  return { code: cursor.code.join(""), literals: cursor.literals, comments: cursor.comments };
}

/** Scans until the end, or until the brace that closes a place in a template literal. */
function scanCode(cursor: Cursor, inTemplate: boolean): void {
  let depth = 0;
  while (cursor.position < cursor.source.length) {
    const character = cursor.source.charAt(cursor.position);
    if (inTemplate && character === "}" && depth === 0) return;
    if (takeLiteralOrComment(cursor, character)) continue;
    if (character === "{") depth += 1;
    if (character === "}") depth -= 1;
    cursor.code.push(character);
    cursor.position += 1;
  }
}

function takeLiteralOrComment(cursor: Cursor, character: string): boolean {
  if (cursor.source.startsWith("//", cursor.position)) takeComment(cursor, /\n|$/g, 0);
  else if (cursor.source.startsWith("/*", cursor.position)) takeComment(cursor, /\*\//g, 2);
  else if (character === "'" || character === '"') takeString(cursor, character);
  else if (character === "`") takeTemplate(cursor);
  else if (character === "/" && startsRegex(cursor.code)) takeRegex(cursor);
  else return false;
  return true;
}

function takeComment(cursor: Cursor, end: RegExp, endLength: number): void {
  end.lastIndex = cursor.position + 2;
  const at = end.exec(cursor.source)?.index ?? cursor.source.length;
  const comment = cursor.source.slice(cursor.position, at + endLength);
  cursor.comments.push(comment);
  cursor.code.push(comment.replace(/[^\n]/g, " "));
  cursor.position += comment.length;
}

function takeString(cursor: Cursor, quote: string): void {
  const start = cursor.position + 1;
  let end = start;
  while (end < cursor.source.length && cursor.source[end] !== quote) end += cursor.source[end] === "\\" ? 2 : 1;
  pushLiteral(cursor, cursor.source.slice(start, end));
  cursor.position = end + 1;
}

/** `a${b}c` becomes the literals a and c with the code of b between them. */
function takeTemplate(cursor: Cursor): void {
  cursor.position += 1;
  let text = "";
  for (;;) {
    const character = cursor.source[cursor.position];
    if (character === undefined || character === "`") break;
    if (character === "$" && cursor.source[cursor.position + 1] === "{") {
      pushLiteral(cursor, text);
      text = "";
      cursor.position += 2;
      cursor.code.push(" + (");
      scanCode(cursor, true);
      cursor.code.push(") + ");
      cursor.position += 1;
    } else {
      const width = character === "\\" ? 2 : 1;
      text += cursor.source.slice(cursor.position, cursor.position + width);
      cursor.position += width;
    }
  }
  pushLiteral(cursor, text);
  cursor.position += 1;
}

/** After a value a slash divides; after an operator, a bracket or `return` it opens a regular expression. */
function startsRegex(code: readonly string[]): boolean {
  const before = code.slice(-200).join("").trimEnd();
  return (
    before === "" || /[=(,:;!&|?{}[+*%<>~^/-]$/.test(before) || /\b(?:return|typeof|case|in|of|await)$/.test(before)
  );
}

function takeRegex(cursor: Cursor): void {
  let end = cursor.position + 1;
  let inClass = false;
  while (end < cursor.source.length && (inClass || cursor.source[end] !== "/")) {
    if (cursor.source[end] === "[") inClass = true;
    if (cursor.source[end] === "]") inClass = false;
    end += cursor.source[end] === "\\" ? 2 : 1;
  }
  pushLiteral(cursor, cursor.source.slice(cursor.position + 1, end));
  cursor.position = end + 1;
}

function pushLiteral(cursor: Cursor, text: string): void {
  cursor.code.push(`"§${cursor.literals.length}§"`, text.replace(/[^\n]/g, ""));
  cursor.literals.push(text);
}
