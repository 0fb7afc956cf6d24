/** Spans as machine-readable reports give them: lines and characters from 0 in UTF-16 units, as LSP counts, with the offset beside them. */
import type { LineIndex, LinePosition } from '../text/line-index';
import type { Span } from '../text/span';

interface PlaceInFile extends LinePosition {
  readonly offset: number;
}

export interface RangeInFile {
  readonly start: PlaceInFile;
  readonly end: PlaceInFile;
}

/** The range of a span. */
export function rangeOf(lines: LineIndex, span: Span): RangeInFile {
  return { start: placeOf(lines, span.start), end: placeOf(lines, span.end) };
}

/** `line:column` from 1, as editors and compilers print it. */
export function printPlace(lines: LineIndex, offset: number): string {
  const { line, character } = lines.position(offset);
  return `${line + 1}:${character + 1}`;
}

function placeOf(lines: LineIndex, offset: number): PlaceInFile {
  return { ...lines.position(offset), offset };
}
