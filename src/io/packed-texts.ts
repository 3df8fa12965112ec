/** Keeps thousands of texts in few blocks of memory: as JavaScript strings they would take twice their room, and more to collect. */

const blockBytes = 256 * 1024;
/** Each text stands behind its length in bytes. */
const headBytes = 4;

export class PackedTexts {
  readonly #blocks: Buffer[] = [];
  /** Where each block begins, if all stood in one row. */
  readonly #starts: number[] = [];
  #end = 0;
  #free = 0;

  /** Takes a text and gives the number by which it is read. */
  add(text: string): number {
    const length = Buffer.byteLength(text);
    const block = this.#room(headBytes + length);
    const at = block.length - this.#free;
    block.writeUInt32LE(length, at);
    block.write(text, at + headBytes);
    this.#free -= headBytes + length;
    return this.#end - block.length + at;
  }

  read(position: number): string {
    let index = Math.min(Math.floor(position / blockBytes), this.#starts.length - 1);
    // Blocks are of one size but for those of a text that is longer.
    while ((this.#starts[index] ?? 0) > position) index -= 1;
    const block = this.#blocks[index] ?? Buffer.alloc(headBytes);
    const at = position - (this.#starts[index] ?? 0);
    const from = at + headBytes;
    return block.toString("utf8", from, from + block.readUInt32LE(at));
  }

  #room(bytes: number): Buffer {
    const last = this.#blocks.at(-1);
    if (last !== undefined && bytes <= this.#free) return last;
    const block = Buffer.allocUnsafeSlow(Math.max(blockBytes, bytes));
    this.#blocks.push(block);
    this.#starts.push(this.#end);
    this.#end += block.length;
    this.#free = block.length;
    return block;
  }
}
