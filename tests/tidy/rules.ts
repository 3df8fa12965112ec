/** The rules of the house that a machine can hold; each gives one line for each breach. */
import { posix } from "node:path";
import { scanSource } from "./scan-source.ts";

export interface SourceFile {
  /** Relative to the project, with forward slashes: "src/read/index.ts". */
  readonly path: string;
  readonly text: string;
}

export type Rule = (file: SourceFile) => readonly string[];

const rooms = ["read", "recognise", "vary", "check", "compare", "compose", "write"];
const language = ["diagnostic", "model", "vietnamese"];

/** Which parts of src/ each part may import, besides itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  diagnostic: [],
  vietnamese: [],
  model: ["diagnostic", "vietnamese"],
  ...Object.fromEntries(rooms.map((room) => [room, language])),
  pipeline: [...rooms, ...language],
  io: ["pipeline", ...language],
  cli: ["io", "pipeline", ...language],
  index: ["io", "pipeline", ...language],
};

/** Built-in modules that neither see the world nor change it. */
const harmlessBuiltins = ["node:zlib", "node:buffer", "node:util", "node:path/posix"];
const heavyLibraries = ["docx", "exceljs", "handlebars", "csv-parse", "csv-parse/sync"];

interface Import {
  /** Undefined when the module is not named by a plain text. */
  readonly specifier: string | undefined;
  readonly isDynamic: boolean;
}

/** Every import of a source: static, for its side effects, dynamic, and `export … from`. */
export function importsOf(text: string): readonly Import[] {
  const { code, literals } = scanSource(text);
  const named = [...code.matchAll(/\b(?:from|import)\s*"§(\d+)§"/g)].map((match) => ({
    specifier: literals[Number(match[1])],
    isDynamic: false,
  }));
  const dynamic = [...code.matchAll(/\b(?:import|require)\s*\(\s*(?:"§(\d+)§"\s*\))?/g)].map((match) => ({
    specifier: match[1] === undefined ? undefined : literals[Number(match[1])],
    isDynamic: true,
  }));
  return [...named, ...dynamic];
}

/** The part of src/ that a file belongs to: "read", "pipeline", "index"; undefined outside src/. */
function partOf(path: string): string | undefined {
  return /^src\/([a-z]+)/.exec(path)?.[1];
}

/** Rooms never import each other; they meet in the pipeline. */
export const keepsArrows: Rule = ({ path, text }) => {
  const part = partOf(path);
  if (part === undefined) return [];
  return importsOf(text).flatMap(({ specifier }) => {
    if (specifier === undefined) return [`${path}: imports a module that no plain text names`];
    if (!specifier.startsWith(".")) return [];
    const target = partOf(posix.join(posix.dirname(path), specifier));
    if (target === part || (target !== undefined && arrows[part]?.includes(target))) return [];
    return [`${path}: ${part} may not import ${specifier}`];
  });
};

/** Imports name files as they are called. */
export const namesExtensions: Rule = ({ path, text }) =>
  importsOf(text)
    .filter(({ specifier }) => specifier?.startsWith(".") === true && !/\.(?:ts|mjs|json)$/.test(specifier))
    .map(({ specifier }) => `${path}: «${specifier}» lacks its extension`);

/** Libraries that cost start-up time are loaded where their output is asked for. */
export const loadsHeavyLibrariesLate: Rule = ({ path, text }) => {
  const part = partOf(path);
  if (part === undefined || part === "compose" || part === "write") return [];
  const typeOnly = new Set([...text.matchAll(/^import type [^;]*? from "([^"]+)";/gm)].map((match) => match[1]));
  return importsOf(text)
    .filter(({ specifier, isDynamic }) => specifier !== undefined && !isDynamic && heavyLibraries.includes(specifier))
    .filter(({ specifier }) => !typeOnly.has(specifier))
    .map(({ specifier }) => `${path}: imports ${specifier} at start-up`);
};

const worldPatterns: readonly (readonly [RegExp, string])[] = [
  [/(?<![.\w])process\s*[.[]/, "process"],
  [/\bglobalThis\b/, "globalThis"],
  [/(?<![.\w])console\s*\./, "console"],
  [/\bDate\s*\.\s*now\b/, "the clock"],
  [/\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())/, "the clock"],
  [/(?<!new\s+)\bDate\s*\(/, "the clock"],
  [/(?<![.\w])performance\s*\./, "the clock"],
  [/\bMath\s*\.\s*random\b/, "chance"],
  [/\brandom(?:UUID|Bytes|Int)\b/, "chance"],
];

/** Files, terminal, clock and chance belong to io/ and cli/. */
export const leavesTheWorldAlone: Rule = ({ path, text }) => {
  const part = partOf(path);
  if (part === undefined || part === "io" || part === "cli") return [];
  const { code } = scanSource(text);
  const builtins = importsOf(text)
    .map(({ specifier }) => specifier ?? "")
    .filter((specifier) => /^(?:node:|fs\b|process$|os$|child_process$|crypto$)/.test(specifier))
    .filter((specifier) => !harmlessBuiltins.includes(specifier))
    .map((specifier) => `${path}: imports ${specifier}`);
  const touched = worldPatterns
    .filter(([pattern]) => pattern.test(code))
    .map(([, name]) => `${path}: touches ${name} outside io/ and cli/`);
  return [...builtins, ...touched];
};

/** No Vietnamese of the document where the page is made: it lives in templates/. Names of Word styles are no wording. */
export const keepsWordingOut: Rule = ({ path, text }) => {
  const part = partOf(path);
  if (part !== "compose" && part !== "write") return [];
  return scanSource(text)
    .literals.filter((literal) => /[àáâãèéêìíòóôõùúýăđĩũơư\u1ea0-\u1ef9]/iu.test(literal.normalize("NFC")))
    .filter((literal) => !literal.startsWith("KH "))
    .map((literal) => `${path}: holds the wording «${literal}»`);
};

/** At most 300 lines a file of src/, 400 of tests/. */
export const keepsFilesShort: Rule = ({ path, text }) => {
  const most = path.startsWith("src/") ? 300 : 400;
  const lines = text.replace(/\n$/, "").split("\n").length;
  return lines > most ? [`${path}: ${lines} lines, at most ${most}`] : [];
};

/** At most 70 lines a function of src/ and scripts/. */
export const keepsFunctionsShort: Rule = ({ path, text }) => {
  if (path.startsWith("tests/")) return [];
  return functionBodies(scanSource(text).code)
    .filter(({ lines }) => lines > 70)
    .map(({ line, lines }) => `${path}:${line}: a function of ${lines} lines, at most 70`);
};

/** Every braced body that follows a parameter list or an arrow, with the line it opens on and its length in lines. */
export function functionBodies(code: string): readonly { readonly line: number; readonly lines: number }[] {
  const bodies: { line: number; lines: number }[] = [];
  const open: { line: number; isBody: boolean }[] = [];
  let line = 1;
  let head = "";
  for (const character of code) {
    if (character === "\n") line += 1;
    if (character === "{") open.push({ line, isBody: isFunctionHead(head) });
    if (character === "}") {
      const opened = open.pop();
      if (opened?.isBody === true) bodies.push({ line: opened.line, lines: line - opened.line + 1 });
    }
    head = /[;{]/.test(character) ? "" : `${head.slice(-2000)}${character}`;
  }
  return bodies;
}

function isFunctionHead(head: string): boolean {
  if (/\b(?:if|for|while|switch|catch|with)\s*\([^{}]*\)\s*$/.test(head)) return false;
  // The last form is the body after a return type in braces: `function f(): { a: string } {`.
  return /(?:=>|=>\s*\(|\))\s*$/.test(head) || /\)\s*:[^=;]*$/.test(head) || /\}\s*$/.test(head);
}

/** Names that say nothing. */
export const namesFilesWell: Rule = ({ path }) =>
  /(?:^|[/-])(?:utils?|helpers?|managers?|common|misc|stuff)(?:[-/.]|$)/i.test(path) ? [`${path}: says nothing`] : [];

/** Nothing left over, nothing silenced, no test switched off; runIf stays for programs that only CI must have. */
export const leavesNothingOver: Rule = ({ path, text }) => {
  const { code, comments } = scanSource(text);
  const left = comments
    .filter((comment) => /\b(?:TODO|FIXME|XXX|HACK)\b|@ts-(?:ignore|nocheck|expect-error)|biome-ignore/.test(comment))
    .map((comment) => `${path}: left over or silenced: ${comment.split("\n")[0]}`);
  const off = /\b(?:it|test|describe)\s*\.\s*(?:skip|only|todo)\b/.test(code) ? [`${path}: a test switched off`] : [];
  return [...left, ...off];
};

export const rules: Readonly<Record<string, Rule>> = {
  keepsArrows,
  namesExtensions,
  loadsHeavyLibrariesLate,
  leavesTheWorldAlone,
  keepsWordingOut,
  keepsFilesShort,
  keepsFunctionsShort,
  namesFilesWell,
  leavesNothingOver,
};
