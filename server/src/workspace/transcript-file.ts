/** One transcript as a value of its text; each reading of the text is made on first use and kept. */
import { fieldAt, maskMarkup, parse, scalarText } from '../syntax';
import type { Transcript } from '../syntax/nodes';
import { LineIndex } from '../text/line-index';
import type { TranscriptFile } from './types';

/** A transcript that is parsed when something first asks for its tree, so that a large project opens quickly. */
export class LazyTranscript implements TranscriptFile {
  #tree: Transcript | undefined;
  #mask: string | undefined;
  #lines: LineIndex | undefined;
  #id: string | undefined;

  constructor(readonly uri: string, readonly source: string) {}

  get tree(): Transcript {
    return (this.#tree ??= parse(this.source));
  }

  get mask(): string {
    return (this.#mask ??= maskMarkup(this.source, this.tree));
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.source));
  }

  get id(): string {
    return (this.#id ??= scalarText(fieldAt(this.tree.frontMatter, 'id')) ?? nameOf(this.uri));
  }
}

/** The file name without `.cable.md`; the host may give a path or a URI, in which blanks are escaped. */
function nameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1).replace(/\.cable\.md$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
