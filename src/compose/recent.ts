/** What stood last at one place of the plans composed: the variants of a plan differ in few places. */

/** Units are of few kinds; what is of one unit alone never comes again. */
const mostKept = 8;

/** After so many new things in a row only the last is kept: what nobody keeps is cleared away at once. */
const mostInVain = 64;

/** The few things known of one place, in no order. */
export class Recent<Known> {
  readonly known: Known[] = [];
  #next = 0;
  #inVain = 0;

  /** Gives back what was found among the known. */
  found(one: Known): Known {
    this.#inVain = 0;
    return one;
  }

  /** Keeps something new in the place of the oldest. */
  keep(one: Known): Known {
    this.#inVain += 1;
    const at = this.#inVain > mostInVain ? 0 : this.#next;
    this.known[at] = one;
    this.#next = (at + 1) % mostKept;
    if (this.#inVain > mostInVain && this.known.length > 1) this.known.length = 1;
    return one;
  }
}
