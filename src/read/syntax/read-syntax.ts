/** Text of a .yaml or .json file → raw tree: everything is text, nothing is guessed, every node has its place. */
import { LineCounter, parseDocument } from "yaml";
import type { Diagnostic, Outcome } from "../../diagnostic.ts";
import type { RawNode } from "../raw-tree.ts";
import { placeOfOffset } from "../text-position.ts";
import { findJsonFault } from "./json-syntax.ts";
import { findYamlExcess, type YamlExcess } from "./yaml-limits.ts";
import { describeYamlFaults } from "./yaml-messages.ts";
import { buildRawTree } from "./yaml-nodes.ts";

const excessMessages: Readonly<Record<YamlExcess, string>> = {
  depth: "Dữ liệu lồng nhau quá sâu (trên 50 cấp) hoặc thụt đầu dòng quá xa.",
  parts: "Tệp có quá nhiều trường và dòng (trên khoảng 10.000).",
};

/** Reads a text by the ending of its file's name: .json strictly as JSON, all else as YAML; the whole must be named fields. */
export function readSyntax(file: string, text: string): Outcome<RawNode> {
  const { value, diagnostics } = readTree(file, text);
  if (value === undefined || value.kind === "map")
    return value === undefined ? { diagnostics } : { value, diagnostics };
  return { diagnostics: [...diagnostics, noFields(file, text)] };
}

/** The same for a file that may be a list, or nothing at all. */
export function readTree(file: string, text: string): Outcome<RawNode> {
  const excess = findYamlExcess(text);
  if (excess !== undefined) return { diagnostics: [tooMuch(file, excess)] };
  const isJson = /\.json$/i.test(file);
  const jsonFault = isJson ? findJsonFault(file, text) : undefined;
  if (jsonFault !== undefined) return { diagnostics: [jsonFault] };
  const lines = new LineCounter();
  // Duplicate keys are found while the tree is built: the parser's own search takes time that grows with the square.
  const document = parseDocument(text, {
    schema: "failsafe",
    // Else "!!binary" would turn a text into what it encodes.
    resolveKnownTags: false,
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    // "silent" would also keep quiet about a second document in the file.
    logLevel: "error",
  });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return { diagnostics: describeYamlFaults(file, text, faults) };
  const { root, diagnostics } = buildRawTree({ file, text, lines, document, isJson });
  return { value: root, diagnostics };
}

function tooMuch(file: string, excess: YamlExcess): Diagnostic {
  return {
    rule: "PLAN-SIZE",
    severity: "error",
    message: excessMessages[excess],
    path: [],
    place: { file, line: 1, column: 1 },
    hint: "Kiểm tra xem có chọn nhầm tệp không; bảng kinh phí dài thì để trong tệp .xlsx.",
  };
}

function noFields(file: string, text: string): Diagnostic {
  const isEmpty = text.trim() === "";
  return {
    rule: isEmpty ? "PLAN-EMPTY" : "PLAN-TYPE",
    severity: "error",
    message: isEmpty
      ? "Tệp kế hoạch còn trống."
      : "Tệp này không phải dữ liệu kế hoạch: không có dòng «tên trường: giá trị».",
    path: [],
    place: placeOfOffset(file, text, 0),
    hint: "Bắt đầu bằng các trường của kế hoạch, như «subject: Chăm sóc trẻ em năm 2026» (hoặc «Trích yếu: …»).",
  };
}
