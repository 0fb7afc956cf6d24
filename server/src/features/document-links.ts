/** Links that an editor underlines: pages of the web, and addresses of clauses and documents. */
import { descend, fieldAt, parseAddress } from '../syntax';
import type { Link } from '../syntax/nodes';
import type { Snapshot, TranscriptFile } from '../workspace/types';
import { documentHead } from './definition';
import { itemAt } from './subject';
import type { DocumentLink, FilePlace } from './types';

const webAddress = /^https?:\/\/\S+$/i;

/** Links of the body, of the `url` field and of citations, in source order. */
export function documentLinks(snapshot: Snapshot, file: TranscriptFile): DocumentLink[] {
  const links = [...fieldLinks(file), ...citationLinks(snapshot, file), ...bodyLinks(snapshot, file)];
  return links.sort((a, b) => a.span.start - b.span.start).filter((link, index, all) => link.span.start >= (all[index - 1]?.span.end ?? 0));
}

function fieldLinks(file: TranscriptFile): DocumentLink[] {
  const value = fieldAt(file.tree.frontMatter, 'url');
  return value?.kind === 'scalar' && webAddress.test(value.raw) ? [{ span: value.span, url: value.raw, target: undefined }] : [];
}

function citationLinks(snapshot: Snapshot, file: TranscriptFile): DocumentLink[] {
  return snapshot.analysis(file).citations.flatMap(({ url }) =>
    (url && webAddress.test(url.value) ? [{ span: { start: url.start, end: url.end }, url: url.value, target: undefined }] : []));
}

function bodyLinks(snapshot: Snapshot, file: TranscriptFile): DocumentLink[] {
  const links = new Set([file.tree, ...file.tree.notes].flatMap((root) => [...descend(root)]).filter((node) => node.type === 'link'));
  return [...links].flatMap((link): DocumentLink[] => {
    const destination = file.source.slice(link.destination.start, link.destination.end);
    const span = { start: link.destination.start, end: link.destination.end };
    if (webAddress.test(destination)) return [{ span, url: destination, target: undefined }];
    const target = placeOf(snapshot, file, link, destination);
    return target ? [{ span, url: undefined, target }] : [];
  });
}

/** The place of the project that an `id:` or `#` link leads to. */
function placeOf(snapshot: Snapshot, file: TranscriptFile, link: Link, destination: string): FilePlace | undefined {
  const address = parseAddress(destination);
  if (!address || address.key === '!') return undefined;
  const reference = itemAt(snapshot.analysis(file).references.filter((item) => item.by === 'link'), link.text.start);
  const [target] = reference?.resolution.status === 'found' ? reference.resolution.targets : [];
  if (target) return { uri: target.file, span: target.focus };
  const document = snapshot.byDocument(address.document ?? file.id);
  if (document && address.key === '') return { uri: document.uri, span: documentHead(document).focus };
  const entry = snapshot.authority.entries.get(address.document ?? '');
  return entry && entry.file !== '' ? { uri: entry.file, span: entry.idSpan } : undefined;
}
