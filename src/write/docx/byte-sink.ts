/** Collects the bytes of one part after another in the same memory, which grows to the largest part. */
import { encodePlain, isPlainText } from "./plain-text.ts";

export interface ByteSink {
  readonly addBytes: (bytes: Uint8Array) => void;
  /** Adds a text in UTF-8. */
  readonly addText: (text: string) => void;
  /** Adds a text that needs no escaping; adds nothing and says no to any other. */
  readonly addPlainText: (text: string) => boolean;
  /** How many bytes there are. */
  readonly length: () => number;
  /** Takes back what was added after a length; zero begins a new part. */
  readonly cut: (length: number) => void;
  /** What was added since a length; good until something is taken back. */
  readonly bytes: (from: number) => Uint8Array;
}

/** A call out of the engine costs more than to look at some letters and write them one by one. */
const fewLetters = 16;

/** An empty sink. */
export function createByteSink(): ByteSink {
  let memory = Buffer.allocUnsafeSlow(1 << 17);
  let length = 0;
  const reserve = (bytes: number): void => {
    if (length + bytes <= memory.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * memory.length, length + bytes));
    memory.copy(larger, 0, 0, length);
    memory = larger;
  };
  const addText = (text: string): void => {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    reserve(3 * text.length);
    length += memory.write(text, length);
  };
  return {
    addBytes: (bytes) => {
      reserve(bytes.length);
      memory.set(bytes, length);
      length += bytes.length;
    },
    addText,
    addPlainText: (text) => {
      if (text.length > fewLetters) {
        if (!isPlainText(text)) return false;
        addText(text);
        return true;
      }
      reserve(3 * text.length);
      const end = encodePlain(memory, length, text);
      if (end < 0) return false;
      length = end;
      return true;
    },
    length: () => length,
    cut: (to) => {
      length = to;
    },
    bytes: (from) => memory.subarray(from, length),
  };
}
