/** Lays partial data over whole data: maps are joined key by key, everything else is replaced. */
export function mergeValues(base: unknown, over: unknown): unknown {
  // A key with nothing behind it ("elements:") changes nothing.
  if (over === undefined || over === null) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(over)])];
  return Object.fromEntries(keys.map((key) => [key, mergeValues(ownValue(base, key), ownValue(over, key))]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function ownValue(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
