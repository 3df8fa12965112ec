/** Lengths as Word files write them. */

const mmPerTwip = 25.4 / 1440;
const mmPerEmu = 25.4 / 914400;

/** Word's longest measure is 22 inches (31,680 twips); longer ones in a file are damage. */
const longestMm = 10_000;

const mmPerUnit: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  pi: 25.4 / 6,
  px: 25.4 / 96,
};

/** Twips ("720"), or a length with its unit ("12.7mm"), in millimetres; undefined when it is neither. */
export function twipsToMm(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const plain = /^-?\d+(?:\.\d+)?$/.exec(written.trim());
  return plain === null ? lengthToMm(written) : withinReason(Number(plain[0]) * mmPerTwip);
}

/** "117pt" in millimetres; undefined without a known unit. */
export function lengthToMm(written: string | undefined): number | undefined {
  const match = /^(-?(?:\d+(?:\.\d+)?|\.\d+))(mm|cm|in|pt|pc|pi|px)$/.exec(written?.trim() ?? "");
  const factor = mmPerUnit[match?.[2] ?? ""];
  return match === null || factor === undefined ? undefined : withinReason(Number(match[1]) * factor);
}

function withinReason(mm: number): number | undefined {
  return Math.abs(mm) <= longestMm ? mm : undefined;
}

/** English metric units of DrawingML in millimetres. */
export function emuToMm(written: string | undefined): number | undefined {
  const value = Number(written);
  return written === undefined || !Number.isFinite(value) ? undefined : withinReason(value * mmPerEmu);
}

/** Points of a length in millimetres, to a thousandth: files count twentieths. */
export function mmToPt(mm: number): number {
  return Math.round((mm * 72_000) / 25.4) / 1000;
}
