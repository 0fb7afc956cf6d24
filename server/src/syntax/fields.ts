/** Values of the front matter by name. */
import type { FieldValue, FrontMatter } from './nodes';

/** The value at `path`, `fieldAt(front, 'from', 'number')`; of a repeated key the first. */
export function fieldAt(frontMatter: FrontMatter | undefined, ...path: string[]): FieldValue | undefined {
  let fields = frontMatter?.fields;
  let value: FieldValue | undefined;
  for (const name of path) {
    value = fields?.find((field) => field.name === name)?.value;
    fields = value?.kind === 'map' ? value.fields : undefined;
  }
  return value;
}

/** The text of a scalar as typed, without quotes; `undefined` for lists, maps and empty values. */
export function scalarText(value: FieldValue | undefined): string | undefined {
  return value?.kind === 'scalar' && (value.quoted || value.raw !== '') ? value.raw : undefined;
}
