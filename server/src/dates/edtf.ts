/** Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1 as docs/format.md §3.1 uses them. */

/** Whether `value` is a valid EDTF date or interval of level 0 or 1; months and days are checked against the calendar. */
export function isEdtf(value: string): boolean {
  const parts = value.split('/');
  if (parts.length > 2) return false;
  if (parts.length === 1) return isDate(value);
  const [from = '', to = ''] = parts;
  if (!isBoundary(from) || !isBoundary(to)) return false;
  return isOpen(from) ? !isOpen(to) : isOpen(to) || plain(from).slice(0, plain(to).length) <= plain(to);
}

const isOpen = (part: string): boolean => part === '' || part === '..';

const isBoundary = (part: string): boolean => isOpen(part) || isDate(part);

const plain = (part: string): string => part.replace(/[?~%]$/, '').replaceAll('X', '9');

const DATE = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?[?~%]?$/;

function isDate(part: string): boolean {
  const match = DATE.exec(part);
  if (!match) return false;
  const [, year = '', month, day, time] = match;
  if (time !== undefined && (day === undefined || day === 'XX')) return false;
  if (month === undefined || month === 'XX') return day === undefined || day === 'XX';
  const isSeason = Number(month) >= 21 && Number(month) <= 24 && day === undefined;
  if (!isSeason && (Number(month) < 1 || Number(month) > 12)) return false;
  return day === undefined || day === 'XX' || (Number(day) >= 1 && Number(day) <= daysIn(year, Number(month)));
}

function daysIn(year: string, month: number): number {
  const known = Number(year.replaceAll('X', '0'));
  return new Date(Date.UTC(2000 + (known % 400), month, 0)).getUTCDate();
}
