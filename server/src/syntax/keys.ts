/** Keys of blocks, unique within one text version (docs/format.md §4.4). */

/** Hands out the keys of one version. */
export class KeyRegistry {
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #repeats = new Map<string, number>();

  /** `key` itself the first time, then `key+2`, `key+3`. */
  unique(key: string): string {
    if (!this.#used.has(key)) {
      this.#used.add(key);
      return key;
    }
    let n = this.#repeats.get(key) ?? 1;
    let free: string;
    do free = `${key}+${++n}`; while (this.#used.has(free));
    this.#repeats.set(key, n);
    this.#used.add(free);
    return free;
  }

  /** The next number under `name`, from 1. */
  next(name: string): number {
    const n = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, n);
    return n;
  }
}

/** `prefix/segment`, or the segment alone at the top. */
export function joinKey(prefix: string, segment: string): string {
  return prefix === '' ? segment : `${prefix}/${segment}`;
}
