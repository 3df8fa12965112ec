/** The files of a format → Format, with an office's own files laid over those of the law. */
import { type Diagnostic, hasErrors, type Outcome } from "../../diagnostic.ts";
import { type Format, type FormatSpec, formatSpecSchema, wordingNames } from "../../model/format.ts";
import { findDepartures } from "./departures.ts";
import { type FormatYaml, parseFormatYaml } from "./format-yaml.ts";
import { mergeValues } from "./merge-values.ts";
import { readWordings } from "./read-wordings.ts";
import { describeSpecIssues } from "./spec-issues.ts";

type Files = ReadonlyMap<string, string>;

/**
 * Reads a format from its files by name ("format.yaml", "document-code.hbs"). `override` holds an office's own: a
 * partial format.yaml is merged, an .hbs replaces; what leaves the law's range is a warning, what is unknown an error.
 */
export function readFormat(files: Files, override: Files = new Map(), overrideName = ""): Outcome<Format> {
  const base = readSpec(files);
  if (base.value === undefined) return { diagnostics: base.diagnostics };
  const inOverride = (name: string): string => (overrideName === "" ? name : `${overrideName}/${name}`);
  const spec = overrideSpec(base.value, override.get("format.yaml"), inOverride("format.yaml"));
  const lawful = readWordings(files, (name) => name);
  const own = readWordings(override, inOverride);
  const wordings = { ...lawful.value, ...own.value };
  const missing = wordingNames.filter((name) => wordings[name] === undefined).map(missingWording);
  const diagnostics = [...spec.diagnostics, ...lawful.diagnostics, ...own.diagnostics, ...missing];
  if (spec.value === undefined || hasErrors(diagnostics) || !isComplete(wordings)) return { diagnostics };
  return { value: { spec: spec.value, wordings }, diagnostics };
}

function isComplete(wordings: Partial<Format["wordings"]>): wordings is Format["wordings"] {
  return wordingNames.every((name) => wordings[name] !== undefined);
}

interface BaseSpec {
  readonly spec: FormatSpec;
  readonly value: unknown;
}

function readSpec(files: Files): Outcome<BaseSpec> {
  const text = files.get("format.yaml");
  if (text === undefined) return { diagnostics: [missingSpec()] };
  const yaml = parseFormatYaml("format.yaml", text);
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  const spec = validate(yaml.value.value, yaml.value);
  if (spec.value === undefined) return { diagnostics: spec.diagnostics };
  return { value: { spec: spec.value, value: yaml.value.value }, diagnostics: [] };
}

function overrideSpec(base: BaseSpec, text: string | undefined, file: string): Outcome<FormatSpec> {
  if (text === undefined) return { value: base.spec, diagnostics: [] };
  const yaml = parseFormatYaml(file, text);
  if (yaml.value === undefined) return { diagnostics: yaml.diagnostics };
  const spec = validate(mergeValues(base.value, yaml.value.value), yaml.value);
  if (spec.value === undefined) return spec;
  const { has, placeOf } = yaml.value;
  const departures = findDepartures(base.spec, spec.value).filter(({ path }) => has(path));
  return {
    value: spec.value,
    diagnostics: departures.map((departure): Diagnostic => {
      const source = citation(base.spec.law, departure.source);
      return { ...departure, severity: "warning", place: placeOf(departure.path), source, hint: keepHint };
    }),
  };
}

const keepHint = "Sửa lại cho đúng, hoặc giữ nguyên nếu cơ quan chủ ý làm khác.";

function citation(law: string, source: string): string {
  return source.startsWith("thông lệ") ? source : `${law}, ${source}`;
}

function validate(value: unknown, yaml: FormatYaml): Outcome<FormatSpec> {
  const parsed = formatSpecSchema.safeParse(value);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return { diagnostics: describeSpecIssues(parsed.error.issues, yaml) };
}

function missingSpec(): Diagnostic {
  return {
    rule: "FORMAT-MISSING",
    severity: "error",
    message: "Thể thức thiếu tệp format.yaml.",
    path: [],
    hint: "Cài đặt lại chương trình, hoặc chép tệp format.yaml của thể thức có sẵn.",
  };
}

function missingWording(name: string): Diagnostic {
  return {
    rule: "FORMAT-MISSING",
    severity: "error",
    message: `Thể thức thiếu khuôn chữ ${name}.hbs.`,
    path: [],
    hint: "Cài đặt lại chương trình, hoặc chép khuôn chữ này của thể thức có sẵn.",
  };
}
