/** What two sequences of words do not share, by their longest common subsequence. */

/** Words of a text; every white space separates, every mark counts. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

export interface WordDifference {
  /** Share of the expected words that stand in the actual text in the same order, 0 to 1. */
  readonly kept: number;
  /** Each place with the words before it: "… của Ban: mất «BĐH», thừa «BDH»". */
  readonly places: readonly string[];
}

/** Compares two sequences of words; no places means that they are the same. */
export function wordDifference(expected: readonly string[], actual: readonly string[]): WordDifference {
  const steps = alignedSteps(expected, actual);
  const shared = steps.filter(({ kind }) => kind === "shared").length;
  return { kept: expected.length === 0 ? 1 : shared / expected.length, places: placesOf(steps) };
}

interface Step {
  readonly kind: "shared" | "lost" | "added";
  readonly word: string;
}

function alignedSteps(expected: readonly string[], actual: readonly string[]): readonly Step[] {
  const lengths = commonLengths(expected, actual);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < expected.length || j < actual.length) {
    const [wanted, given] = [expected[i], actual[j]];
    if (wanted !== undefined && wanted === given) {
      steps.push({ kind: "shared", word: wanted });
      [i, j] = [i + 1, j + 1];
    } else if (
      wanted !== undefined &&
      (given === undefined || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))
    ) {
      steps.push({ kind: "lost", word: wanted });
      i += 1;
    } else {
      steps.push({ kind: "added", word: given ?? "" });
      j += 1;
    }
  }
  return steps;
}

/** Neighbouring lost and added words make one place, named by the four shared words before it. */
function placesOf(steps: readonly Step[]): readonly string[] {
  const places: string[] = [];
  let before: readonly string[] = [];
  let changed: Step[] = [];
  const close = (): void => {
    if (changed.length > 0) places.push(describePlace(before, changed));
    changed = [];
  };
  for (const step of steps) {
    if (step.kind !== "shared") changed.push(step);
    else {
      close();
      before = [...before.slice(-3), step.word];
    }
  }
  close();
  return places;
}

/** lengths[i][j]: how many words expected[i…] and actual[j…] share in order. */
function commonLengths(expected: readonly string[], actual: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: expected.length + 1 }, () => new Uint16Array(actual.length + 1));
  for (let i = expected.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = actual.length - 1; j >= 0; j -= 1) {
      const same = expected[i] === actual[j];
      row[j] = same ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function lengthAt(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function describePlace(before: readonly string[], changed: readonly Step[]): string {
  const of = (kind: Step["kind"]): string =>
    changed.flatMap((step) => (step.kind === kind ? [step.word] : [])).join(" ");
  const [lost, added] = [of("lost"), of("added")];
  const parts = [...(lost === "" ? [] : [`mất «${lost}»`]), ...(added === "" ? [] : [`thừa «${added}»`])];
  return `… ${before.join(" ")}: ${parts.join(", ")}`;
}
