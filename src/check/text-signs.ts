/**
 * Which rules a text may concern. A rule names the sign that every text has in which it finds something; signs are
 * looked for sentence by sentence, and sentences are remembered, for a variant changes one sentence of a long text.
 */

/** More sentences than the largest plan has; a batch starts over when as many have passed. */
const mostSentences = 4_000;

/** What has a sign; without one it concerns every text. */
export interface Signed {
  readonly sign?: RegExp;
  /** The sign stands in so many sentences that it is sought apart from the rare ones. */
  readonly isFrequent?: boolean;
  /** A closer look at a sentence with the sign, where most such sentences are right. */
  readonly confirms?: (sentence: string) => boolean;
}

/**
 * Gives a function that tells which of these concern a text. A sign must fit into one sentence: sentences end with
 * ". " or "; " before a letter.
 */
export function prepareSigns<Rule extends Signed>(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const always = rules.filter(({ sign }) => sign === undefined);
  const frequent = rules.filter(({ isFrequent }) => isFrequent === true);
  const rare = rules.filter(({ isFrequent, sign }) => isFrequent !== true && sign !== undefined);
  // One pass tells of most sentences that they have no rare sign at all.
  const anySign = new RegExp(rare.map(({ sign }) => sign?.source).join("|"), "iu");
  const known = new Map<string, readonly Rule[]>();
  const rulesFor = (sentence: string): readonly Rule[] => {
    const remembered = known.get(sentence);
    if (remembered !== undefined) return remembered;
    if (known.size >= mostSentences) known.clear();
    const sought = anySign.test(sentence) ? [...frequent, ...rare] : frequent;
    const concerned = sought.filter((rule) => hasSign(rule, sentence));
    known.set(sentence, concerned);
    return concerned;
  };
  return (text) => {
    let concerned: Set<Rule> | undefined;
    for (const sentence of sentencesOf(text)) {
      const found = rulesFor(sentence);
      if (found.length === 0) continue;
      concerned ??= new Set(always);
      for (const rule of found) concerned.add(rule);
    }
    return concerned === undefined ? always : [...concerned];
  };
}

function hasSign({ sign, confirms }: Signed, sentence: string): boolean {
  return sign?.test(sentence) === true && confirms?.(sentence) !== false;
}

function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  let stop = text.indexOf(". ");
  let pause = text.indexOf("; ");
  while (stop !== -1 || pause !== -1) {
    const end = stop === -1 || (pause !== -1 && pause < stop) ? pause : stop;
    if (letter.test(text.charAt(end + 2))) {
      sentences.push(text.slice(start, end + 2));
      start = end + 2;
    }
    if (end === stop) stop = text.indexOf(". ", end + 1);
    else pause = text.indexOf("; ", end + 1);
  }
  sentences.push(start === 0 ? text : text.slice(start));
  return sentences;
}

const letter = /[A-Za-zÀ-ỹ]/u;
