/** The known word that a mistyped one was probably meant to be. */

/** The nearest of `words` within two slips (one for short words), or nothing; of equals the first. */
export function nearestWord(typed: string, words: Iterable<string>): string | undefined {
  const most = typed.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > most || word.length > LONGEST) continue;
    const slips = countSlips(typed, word);
    if (slips < least) [best, least] = [word, slips];
  }
  return best;
}

const LONGEST = 40;

/** Letters added, left out, changed or swapped with their neighbour (optimal string alignment). */
function countSlips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
