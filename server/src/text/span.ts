/**
 * Spans of text. The core speaks UTF-16 offsets only; lines and columns exist
 * at the edges (protocol, command line), never here.
 */

/** A half-open stretch of a text, `[start, end)`, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `span`, its end included (a caret after the last letter still touches the word). */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same span moved by `by` UTF-16 units. */
export function shift<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** The words of `source` that `span` covers. */
export function slice(source: string, span: Span): string {
  return source.slice(span.start, span.end);
}

/** A replacement of `span` by `text`: the only way in which this project changes a file. */
export interface TextEdit extends Span {
  readonly text: string;
}
