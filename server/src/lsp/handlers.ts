/** Requests of the protocol: convert, ask the features, convert back. */
import {
  MarkupKind,
  type Connection, type Definition, type DefinitionLink, type DocumentSymbol, type Location, type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { definition, documentLinks, fixesAt, folding, highlights, hover, symbols, usages, workspaceSymbols } from '../features';
import { guard } from './guard';
import type { Session } from './session';
import { toCodeAction, toDocumentSymbol, toFoldingRange, toLocation, toLocationLink, toRange, toWorkspaceSymbol } from './to-lsp';

/** What the client can take. */
export interface ClientAbilities {
  readonly locationLinks: boolean;
  readonly hierarchicalSymbols: boolean;
}

/** Answers every request that the server announces. */
export function registerHandlers(connection: Connection, session: Session, abilities: () => ClientAbilities): void {
  const place = ({ textDocument, position }: TextDocumentPositionParams) => {
    const lines = session.linesOf(textDocument.uri);
    return lines && { uri: textDocument.uri, lines, file: session.transcript(textDocument.uri), offset: lines.offset(position) };
  };

  connection.onHover(guard(connection, 'hover', (params) => {
    const at = place(params);
    const answer = at?.file && hover(session.snapshot, at.file, at.offset);
    return answer ? { contents: { kind: MarkupKind.Markdown, value: answer.markdown }, range: toRange(at.lines, answer.span) } : null;
  }));

  connection.onDefinition(guard(connection, 'definition', (params): Definition | DefinitionLink[] | null => {
    const at = place(params);
    if (!at?.file) return null;
    const targets = definition(session.snapshot, at.file, at.offset);
    if (abilities().locationLinks) return present<DefinitionLink>(targets.map((target) => toLocationLink(session.linesOf, at.lines, target)));
    return present<Location>(targets.map((target) => toLocation(session.linesOf, { uri: target.uri, span: target.focus })));
  }));

  connection.onReferences(guard(connection, 'references', (params): Location[] => {
    const at = place(params);
    if (!at) return [];
    return present(usages(session.snapshot, at.uri, at.offset, params.context.includeDeclaration).map((usage) => toLocation(session.linesOf, usage)));
  }));

  connection.onDocumentHighlight(guard(connection, 'highlights', (params) => {
    const at = place(params);
    return at?.file ? highlights(session.snapshot, at.file, at.offset).map((span) => ({ range: toRange(at.lines, span) })) : [];
  }));

  connection.onDocumentSymbol(guard(connection, 'document symbols', ({ textDocument }) => {
    const file = session.transcript(textDocument.uri);
    if (!file) return [];
    const outline = symbols(file).map((symbol) => toDocumentSymbol(file.lines, symbol));
    if (abilities().hierarchicalSymbols) return outline;
    return flatten(outline).map(({ name, kind, range }) => ({ name, kind, location: { uri: file.uri, range } }));
  }));

  connection.onWorkspaceSymbol(guard(connection, 'workspace symbols', ({ query }) =>
    present(workspaceSymbols(session.snapshot, query).map((match) => toWorkspaceSymbol(session.linesOf, match)))));

  connection.onFoldingRanges(guard(connection, 'folding', ({ textDocument }) => {
    const file = session.transcript(textDocument.uri);
    return file ? folding(file).map((span) => toFoldingRange(file.lines, span)) : [];
  }));

  connection.onDocumentLinks(guard(connection, 'links', ({ textDocument }) => {
    const file = session.transcript(textDocument.uri);
    if (!file) return [];
    return documentLinks(session.snapshot, file).flatMap(({ span, url }) => (url ? [{ range: toRange(file.lines, span), target: url }] : []));
  }));

  connection.onCodeAction(guard(connection, 'code actions', ({ textDocument, range }) => {
    const lines = session.linesOf(textDocument.uri);
    if (!lines) return [];
    const span = { start: lines.offset(range.start), end: lines.offset(range.end) };
    return fixesAt(session.snapshot, textDocument.uri, span).map((offer) => toCodeAction(lines, textDocument.uri, offer, session.linesOf));
  }));
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

function flatten(nodes: readonly DocumentSymbol[]): DocumentSymbol[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children ?? [])]);
}
