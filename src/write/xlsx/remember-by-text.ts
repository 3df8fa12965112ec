/** What was worked out of a text alone is given again: titles of rows and columns stand in every workbook of a batch. */

/** Above this many the memory starts anew: a large batch holds many texts that occur once. */
const mostRemembered = 5_000;

/** Gives the function with a memory of its own. */
export function rememberByText<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (made.size >= mostRemembered) made.clear();
    made.set(text, value);
    return value;
  };
}
