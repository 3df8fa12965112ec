/** Collects the bytes of one part after another in the same memory, which grows to the largest part. */

export interface ByteSink {
  readonly add: (piece: Uint8Array | string) => void;
  /** Begins a new part; what is left of one that failed is forgotten. */
  readonly clear: () => void;
  /** What was added since; good until the next part begins. */
  readonly bytes: () => Uint8Array;
}

/** An empty sink; texts are added in UTF-8. */
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
    add: (piece) => {
      // A UTF-16 unit takes three bytes of UTF-8 at most.
      reserve(typeof piece === "string" ? 3 * piece.length : piece.length);
      if (typeof piece === "string") length += memory.write(piece, length, "utf8");
      else {
        memory.set(piece, length);
        length += piece.length;
      }
    },
    clear: () => {
      length = 0;
    },
    bytes: () => memory.subarray(0, length),
  };
}
