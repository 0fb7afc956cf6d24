/** One sign for each of the many glyphs that citations are printed with. */

/**
 * The same text with dashes as hyphens, curly apostrophes and primes straight,
 * curly double quotes straight and every blank a space. Of equal length, so that offsets agree.
 */
export function fold(text: string): string {
  return text.replace(/[‐‑‒–—−’‘ʹʼ′`“”„«»\s]/g, (sign) => SIGNS[sign] ?? ' ');
}

const SIGNS: Readonly<Record<string, string>> = {
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-',
  '’': "'", '‘': "'", 'ʹ': "'", 'ʼ': "'", '′': "'", '`': "'",
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
};

/** `pattern` (sticky) at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Whether a word may begin at `at`: no letter, digit or sign of a compound before it. */
export function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}_]/u.test(text.charAt(at - 1));
}

/** A text as an alternative of a regular expression. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
