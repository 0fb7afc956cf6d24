/** The shortest way from one word sequence to another (Myers 1986), read from the end, where a source and its transcript agree. */

/** What the two sequences do not share, as indices; `pairs` are the words that they share, in order. */
export interface WordDiff {
  readonly pairs: readonly (readonly [source: number, transcript: number])[];
}

/** Differences beyond this are not worth naming one by one. */
const MOST = 1500;

/** Pairs the words of `source` and `transcript` so that as few as possible are left over. */
export function diffWords(source: readonly string[], transcript: readonly string[]): WordDiff {
  const a = source.toReversed();
  const b = transcript.toReversed();
  const trace = findPath(a, b);
  const pairs = trace ? walkBack(a, b, trace) : commonEnds(a, b);
  return { pairs: pairs.map(([x, y]) => [a.length - 1 - x, b.length - 1 - y] as const).sort((p, q) => p[0] - q[0]) };
}

function findPath(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
  const trace: Int32Array[] = [];
  let reach = new Int32Array(3);
  for (let d = 0; d <= MOST; d++) {
    const next = new Int32Array(2 * d + 3);
    for (let k = -d; k <= d; k += 2) {
      const down = at(reach, d - 1, k + 1);
      const right = at(reach, d - 1, k - 1) + 1;
      let x = d === 0 ? 0 : k === -d || (k !== d && right <= down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next[k + d + 1] = x;
      if (x >= a.length && x - k >= b.length) {
        trace.push(next);
        return trace;
      }
    }
    trace.push(next);
    reach = next;
  }
  return undefined;
}

function at(reach: Int32Array, d: number, k: number): number {
  return reach[k + d + 1] ?? -1;
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): [number, number][] {
  const pairs: [number, number][] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d - 1];
    const k = x - y;
    let fromX = 0;
    let fromY = 0;
    if (reach) {
      const down = at(reach, d - 1, k + 1);
      const right = at(reach, d - 1, k - 1) + 1;
      const isDown = k === -d || (k !== d && right <= down);
      fromX = isDown ? down : right;
      fromY = fromX - k;
    }
    while (x > fromX && y > fromY && a[x - 1] === b[y - 1]) pairs.push([--x, --y]);
    if (reach) {
      const down = at(reach, d - 1, k + 1);
      const isDown = fromX === down && !(k === d) && (k === -d || at(reach, d - 1, k - 1) + 1 <= down);
      if (isDown) y--;
      else x--;
    }
  }
  return pairs;
}

function commonEnds(a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) pairs.push([head, head++]);
  for (let tail = 1; tail <= shortest - head && a[a.length - tail] === b[b.length - tail]; tail++) pairs.push([a.length - tail, b.length - tail]);
  return pairs;
}
