/** Whether a date falls within a period, both in EDTF (docs/format.md §3.1). */

/** True if the two have a day in common, or if one of them cannot be read. */
export function datesOverlap(period: string, date: string): boolean {
  const [a, b] = [boundsOf(period), boundsOf(date)];
  return !a || !b || (a.first <= b.last && b.first <= a.last);
}

interface Bounds {
  readonly first: string;
  readonly last: string;
}

/** First and last day; an open end is the beginning or end of time. */
function boundsOf(edtf: string): Bounds | undefined {
  const [from = '', to] = edtf.split('/');
  const first = dayOf(from, '0', '01-01', '0000-00-00');
  const last = dayOf(to ?? from, '9', '12-31', '9999-99-99');
  return first !== undefined && last !== undefined && edtf !== '' ? { first, last } : undefined;
}

function dayOf(part: string, digit: string, rest: string, open: string): string | undefined {
  if (part === '' || part === '..') return open;
  const day = /^([\dX]{4})(-[\dX]{2})?(-[\dX]{2})?(?:T[\d:]+)?[?~%]?$/.exec(part);
  if (!day) return undefined;
  const [, year = '', month = '', date = ''] = day;
  const known = month.includes('X') ? '' : month;
  const full = `${year.replaceAll('X', digit)}${known || `-${rest.slice(0, 2)}`}`;
  return full + (known === '' || date === '' || date.includes('X') ? `-${rest.slice(3)}` : date);
}
