/** Plans of one run share most of their texts, so what a text alone decides is worked out once. */

/** More texts than the largest plan has; a batch starts over when as many have passed. */
const mostTexts = 2_000;

/** Gives the function with a memory of its latest results. */
export function perText<Result>(find: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size >= mostTexts) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
