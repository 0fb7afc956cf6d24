/** Whether an address is one of its publisher's. */
import type { ArchiveRegistry } from './registry';
import type { CitationProblem } from './types';

const HOST = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/i;

/** K107 at the host of `url` (offsets of `url`) if the publisher is known and the host is none of its hosts. Nothing is fetched. */
export function checkUrl(url: string, registry: ArchiveRegistry, publisherText: string | undefined): CitationProblem | undefined {
  const publisher = publisherText === undefined ? undefined : registry.publisherNamed(publisherText);
  const match = HOST.exec(url);
  const host = match?.[1];
  if (!publisher || !match || host === undefined) return undefined;
  const isOwn = publisher.hosts.some((known) => host.toLowerCase() === known || host.toLowerCase().endsWith(`.${known}`));
  if (isOwn) return undefined;
  const start = match[0].length - host.length;
  return { code: 'K107', start, end: match[0].length, message: `"${host}" is not a host of ${publisher.name} (its hosts: ${publisher.hosts.join(', ')}).` };
}
