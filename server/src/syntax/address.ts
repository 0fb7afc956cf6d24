/** Addresses of blocks: `#en:agreement/5/b`, `id:wcda-117419#en:p3`, `#agreement/2`, `#!` (docs/format.md §4.4, §7.3). */

export interface Address {
  /** Id of the document or authority entry; the same file if missing. */
  readonly document?: string;
  /** Id of the text version; any if missing. */
  readonly version?: string;
  /** Key of the block, or a locator inside an instrument (`24,25`); `!` says that nothing is meant. Empty for a whole document. */
  readonly key: string;
}

/** The address as it is written in a link. */
export function formatAddress(address: Address): string {
  const document = address.document === undefined ? '' : `id:${address.document}`;
  const version = address.version === undefined ? '' : `${address.version}:`;
  return address.key === '' && document !== '' ? document : `${document}#${version}${address.key}`;
}

/** Reads an address; `undefined` for anything else, such as a URL. `#109:2` is a locator, for no version id begins with a digit. */
export function parseAddress(text: string): Address | undefined {
  const match = /^(?:id:([^#\s]+))?(?:#(?:([\p{L}][\p{L}\p{N}+-]*):)?([^\s#]*))?$/u.exec(text);
  if (!match || text === '' || text === '#') return undefined;
  const [, document, version, key] = match;
  return { ...(document !== undefined && { document }), ...(version !== undefined && { version }), key: key ?? '' };
}
