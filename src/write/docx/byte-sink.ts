/** Collects the bytes of one part after another in the same memory, which grows to the largest part. */

export interface ByteSink {
  readonly addBytes: (bytes: Uint8Array) => void;
  /** Adds a text in UTF-8. */
  readonly addText: (text: string) => void;
  /** How many bytes there are. */
  readonly length: () => number;
  /** Takes back what was added after a length; zero begins a new part. */
  readonly cut: (length: number) => void;
  /** What was added since a length; good until something is taken back. */
  readonly bytes: (from: number) => Uint8Array;
}

/** A call out of the engine costs more than to write some letters one by one. */
const fewLetters = 16;
const lastAscii = 0x7f;

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
  return {
    addBytes: (bytes) => {
      reserve(bytes.length);
      memory.set(bytes, length);
      length += bytes.length;
    },
    addText: (text) => {
      // A UTF-16 unit takes three bytes of UTF-8 at most.
      reserve(3 * text.length);
      if (text.length > fewLetters || !writeAscii(memory, length, text)) length += memory.write(text, length, "utf8");
      else length += text.length;
    },
    length: () => length,
    cut: (to) => {
      length = to;
    },
    bytes: (from) => memory.subarray(from, length),
  };
}

/** Writes the letters as bytes; false where one of them takes more than a byte. */
function writeAscii(memory: Uint8Array, from: number, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > lastAscii) return false;
    memory[from + at] = code;
  }
  return true;
}
