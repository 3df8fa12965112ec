/** Keeps what many units share once: ten thousand records of a batch name the same inputs and the same templates. */
import type { DocumentRecord } from "./records.ts";

/** A function that gives a record whose repeated parts are the very objects of records before it. */
export function createInterner(): <T extends DocumentRecord>(record: T) => T {
  const texts = new Map<string, string>();
  const inputs = new Map<string, DocumentRecord["inputs"]>();
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return (record) => {
    const key = JSON.stringify(record.inputs);
    const known = inputs.get(key) ?? record.inputs;
    inputs.set(key, known);
    return {
      ...record,
      format: shared(record.format),
      toolVersion: shared(record.toolVersion),
      templatesSha256: shared(record.templatesSha256),
      inputs: known,
    };
  };
}
