/** Stretches of a text that a finding points at. */

/** A stretch of a text, in UTF-16 units; `end` is the first unit after it. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Gives the stretches that a global pattern matches; neighbours that touch become one. */
export function findSpans(text: string, pattern: RegExp): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return joinSpans(spans);
}

/** Joins stretches, sorted by their start, that touch or overlap. */
export function joinSpans(spans: readonly TextSpan[]): readonly TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** Gives the lines of a text without their line breaks. */
export function findLines(text: string): readonly TextSpan[] {
  const lines: TextSpan[] = [];
  let start = 0;
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: lineBreak.index });
    start = lineBreak.index + lineBreak[0].length;
  }
  return [...lines, { start, end: text.length }];
}
