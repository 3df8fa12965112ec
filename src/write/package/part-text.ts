/** The text of an XML part that someone else wrote, and the way back to exactly its bytes. */

export interface PartText {
  /** With the byte order mark, where there is one. */
  readonly text: string;
  /** Another text in the encoding of this part. */
  readonly encode: (text: string) => Uint8Array;
}

/** Decodes UTF-8 or UTF-16, which is all that Office parts may use; undefined for broken bytes. */
export function readPartText(bytes: Uint8Array): PartText | undefined {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encode: encoders[encoding] };
  } catch {
    return undefined;
  }
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const encoders: Readonly<Record<Encoding, PartText["encode"]>> = {
  "utf-8": (text) => Buffer.from(text, "utf8"),
  "utf-16le": (text) => Buffer.from(text, "utf16le"),
  "utf-16be": (text) => Buffer.from(text, "utf16le").swap16(),
};

/** Told by the first letter, which is a byte order mark or "<". */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
}
