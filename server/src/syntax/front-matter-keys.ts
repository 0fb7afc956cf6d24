/** The fields of the front matter (docs/format.md §3): what each may hold. */

/** What a value may be; `words` lists the allowed words of a scalar, `items` the fields of a map inside it that are themselves limited to words. */
export interface KeyShape {
  readonly kinds: readonly ('scalar' | 'list' | 'map')[];
  readonly words?: readonly string[];
  readonly pattern?: { readonly form: RegExp; readonly says: string };
  /** Fields of maps below this key that are limited to words. */
  readonly below?: Readonly<Record<string, readonly string[]>>;
}

/** Slugs: ids of documents, versions, containers. */
export const SLUG = /^[a-z0-9][a-z0-9-]*$/;

const scalar: KeyShape = { kinds: ['scalar'] };
const list: KeyShape = { kinds: ['list'] };
const map: KeyShape = { kinds: ['map'] };
const any: KeyShape = { kinds: ['scalar', 'list', 'map'] };

/** Every key by name; keys that begin with `x-` are private and hold anything. */
export const FRONT_MATTER_KEYS: ReadonlyMap<string, KeyShape> = new Map<string, KeyShape>([
  ['cable', { kinds: ['scalar'], pattern: { form: /^\d+$/, says: 'a whole number, the version of the format: 0' } }],
  ['id', scalar], ['title', scalar],
  ['type', { kinds: ['scalar'], words: ['telegram', 'letter', 'resolution', 'protocol-extract', 'memorandum', 'directive', 'report', 'minutes', 'agreement', 'note', 'other'] }],
  ['number', scalar], ['date', scalar],
  ['language', { kinds: ['scalar'], pattern: { form: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$|^unknown$/, says: 'a BCP 47 language tag such as ru, zh or sr-Latn' } }],
  ['from', any], ['to', any], ['copies', list], ['copy', scalar], ['source', any], ['obtained', scalar],
  ['translator', any], ['editor', any], ['publisher', scalar],
  ['url', { kinds: ['scalar'], pattern: { form: /^https?:\/\/\S+$/, says: 'a web address that begins with http:// or https://' } }],
  ['citation', scalar], ['credits', scalar], ['summary', scalar], ['contents', list], ['rights', scalar], ['classification', scalar],
  ['series', scalar], ['subjects', list],
  ['versions', { kinds: ['map'], below: {
    kind: ['transcript', 'translation', 'summary', 'facsimile'],
    status: ['ocr', 'draft', 'proofread', 'published'],
    from: ['scan', 'typescript', 'edition'],
  } }],
  ['handling', { kinds: ['list'], below: { action: ['transmitted', 'received', 'deciphered', 'enciphered', 'typed', 'copies', 'verified', 'forwarded', 'returned'] } }],
  ['related', { kinds: ['list'], below: { rel: ['reply-to', 'next', 'prev', 'encloses', 'enclosed-in', 'copy-of', 'draft-of', 'same-as', 'mentions'] } }],
  ['names', map], ['refs', list], ['align', list], ['conventions', map], ['ignore', list],
]);

/** Keys that every file has; `unknown` will do for date and source. */
export const REQUIRED_KEYS: readonly string[] = ['cable', 'id', 'title', 'date', 'language', 'source'];
