/** Offsets to lines and back: the only place that counts lines. */

/** A place as LSP counts it: line and character from 0, the character in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Converts between UTF-16 offsets and line positions of one text. Line ends are `\n`, `\r\n` and `\r`, as in LSP 3.17 §3.13.2. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(source: string) {
    this.#length = source.length;
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (code === 13 && source.charCodeAt(i + 1) === 10) i++;
      if (code === 10 || code === 13) this.#starts.push(i + 1);
    }
  }

  /** The line position of `offset`; offsets beyond the text are taken as its end. */
  position(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - (this.#starts[low] ?? 0) };
  }

  /** The offset of a line position; a character beyond the line is taken as the start of the next. */
  offset(position: LinePosition): number {
    const start = this.#starts[position.line];
    if (start === undefined) return this.#length;
    const next = this.#starts[position.line + 1] ?? this.#length;
    return Math.min(start + position.character, next);
  }
}
