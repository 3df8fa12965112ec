/** The rows of a sample batch: one district each, with seven years of figures; the same N gives the same rows. */
import { samplePerson, samplePlace, samplePlaceCount } from "../sample-names.ts";

export const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** The columns of the annex whose figures are typed, from left to right. */
export const typedColumns = [
  "Truyền thông",
  "Tập huấn",
  "Tư vấn",
  "Sức khỏe",
  "Giáo dục sớm",
  "Bảo vệ trẻ em",
  "Giám sát",
  "Trong nước",
  "Ngoài nước",
] as const;

export interface SampleUnit {
  readonly code: string;
  readonly name: string;
  readonly codeNumber: string;
  readonly issuedOn: string;
  readonly signerName: string;
  /** Ngàn đồng: one list a year, one figure a typed column. */
  readonly amounts: readonly (readonly number[])[];
}

/** Numbers of plans that the master itself cites. */
const citedNumbers = new Set([824, 1437]);

/** Units one after another, so that no size of a batch fills the memory. */
export function* sampleUnits(count: number): Generator<SampleUnit> {
  if (count > samplePlaceCount) throw new RangeError(`at most ${samplePlaceCount} units have names of their own`);
  const chance = seededChance(count);
  let codeNumber = 10;
  for (let index = 0; index < count; index += 1) {
    do codeNumber += 1;
    while (citedNumbers.has(codeNumber));
    yield {
      code: String(10_001 + index),
      name: samplePlace(index),
      codeNumber: String(codeNumber),
      issuedOn: `${String(4 + (index % 24)).padStart(2, "0")}/03/2019`,
      signerName: samplePerson(index),
      amounts: years.map((year) => typedColumns.map(() => (year === 2019 ? 0 : 5 * Math.floor(chance() * 800)))),
    };
  }
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
