/** What was made before is given again: a batch shares every part that does not change. */

/** Gives what was made of an object as long as that object lives. */
export function rememberByObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Above this many texts a memory starts anew: a large batch holds many that occur once. */
const mostTexts = 4_000;

/** Gives what was made of a text. */
export function rememberByText<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (made.size >= mostTexts) made.clear();
    made.set(text, value);
    return value;
  };
}
