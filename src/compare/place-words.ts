/** Places of several neighbours in few words. */

/** «từ điểm b đến điểm d khoản 1 mục IV». */
export function placeRange(first: string, last: string): string {
  return first === last ? first : `từ ${withoutTail(first, last)} đến ${last}`;
}

/** «điểm b và điểm c khoản 1 mục IV». */
export function placePair(first: string, second: string): string {
  return `${withoutTail(first, second)} và ${second}`;
}

/** Without the words at its end that the other has at its end too: «điểm b khoản 1 mục IV» → «điểm b». */
function withoutTail(place: string, other: string): string {
  const [words, others] = [place.split(" "), other.split(" ")];
  let tail = 0;
  while (tail < words.length - 2 && words.at(-1 - tail) === others.at(-1 - tail)) tail += 1;
  return words.slice(0, words.length - tail).join(" ");
}
