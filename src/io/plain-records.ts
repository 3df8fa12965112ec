/**
 * Whether what JSON gave is a record just as we write it, with every field of its kind and none beside. The schemas say
 * the same and more, but take a hundred times as long, and a batch has thousands of records.
 */

type Fields = Readonly<Record<string, unknown>>;
type Kind = (value: unknown) => boolean;

interface Shape {
  readonly needed: ReadonlyMap<string, Kind>;
  readonly optional: ReadonlyMap<string, Kind>;
}

const isText: Kind = (value) => typeof value === "string";
const isNumber: Kind = (value) => typeof value === "number" && Number.isFinite(value);

const fileShape = shape({ path: isText, bytes: isNumber, sha256: isText }, { mtimeMs: isNumber });
const toldFileShape = shape({ path: isText, bytes: isNumber, sha256: isText }, { mtimeMs: isNumber, status: isText });
const inputShape = shape({ path: isText, sha256: isText });
const unitRecordShape = shape(
  {
    unit: isText,
    issuer: isText,
    code: isText,
    subject: isText,
    format: isText,
    toolVersion: isText,
    templatesSha256: isText,
    inputsSha256: isText,
    inputs: listOf(inputShape),
    files: listOf(fileShape),
  },
  { unitCode: isText, year: isNumber, isIncomplete: (value) => value === true },
);
const unitResultShape = shape(
  { unit: isText, files: listOf(toldFileShape) },
  {
    label: isText,
    plan: isText,
    status: isText,
    elapsedMs: isNumber,
    diagnostics: (value) => Array.isArray(value) && value.every(isDiagnostic),
  },
);

/** A unit of the manifest. */
export function isPlainUnitRecord(value: unknown): boolean {
  return hasShape(value, unitRecordShape);
}

/** A unit of the results. */
export function isPlainUnitResult(value: unknown): boolean {
  return hasShape(value, unitResultShape);
}

/** Findings are read back as they were written. */
export function isDiagnostic(value: unknown): boolean {
  return isObject(value) && ["rule", "severity", "message", "path"].every((key) => key in value);
}

function shape(needed: Readonly<Record<string, Kind>>, optional: Readonly<Record<string, Kind>> = {}): Shape {
  return { needed: new Map(Object.entries(needed)), optional: new Map(Object.entries(optional)) };
}

function listOf(item: Shape): Kind {
  return (value) => Array.isArray(value) && value.every((one) => hasShape(one, item));
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function hasShape(value: unknown, { needed, optional }: Shape): boolean {
  if (!isObject(value)) return false;
  let found = 0;
  for (const name in value) {
    const kind = needed.get(name);
    if (kind !== undefined) found += 1;
    if ((kind ?? optional.get(name))?.(value[name]) !== true) return false;
  }
  return found === needed.size;
}
