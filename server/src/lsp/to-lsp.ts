/** Values of the core to values of the Language Server Protocol 3.17. */
import {
  CodeActionKind, DiagnosticSeverity, FoldingRangeKind, SymbolKind,
  type CodeAction, type Diagnostic, type DocumentSymbol, type FoldingRange, type Location, type LocationLink, type Range, type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { NavTarget, OutlineSymbol, FixOffer, SymbolMatch } from '../features';
import type { Finding, Severity } from '../rules/finding';
import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';

/** The lines of any file of the project, by URI; undefined for a file that is not known. */
export type LinesOf = (uri: string) => LineIndex | undefined;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const symbolKinds: Readonly<Record<string, SymbolKind>> = {
  version: SymbolKind.Module,
  zone: SymbolKind.Namespace,
  container: SymbolKind.Class,
  clause: SymbolKind.Field,
  document: SymbolKind.File,
  person: SymbolKind.Object,
  place: SymbolKind.Constant,
  org: SymbolKind.Interface,
  archive: SymbolKind.Package,
  instrument: SymbolKind.Struct,
  term: SymbolKind.Key,
};

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}

export function toDiagnostic(lines: LineIndex, finding: Finding, linesOf: LinesOf): Diagnostic {
  const related = (finding.related ?? []).flatMap((place) => {
    const location = toLocation(linesOf, { uri: place.file, span: place });
    return location ? [{ location, message: place.message }] : [];
  });
  return {
    range: toRange(lines, finding),
    severity: severities[finding.severity],
    code: finding.code,
    source: 'cablegram',
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

export function toLocation(linesOf: LinesOf, place: { readonly uri: string; readonly span: Span }): Location | undefined {
  const lines = linesOf(place.uri);
  return lines && { uri: place.uri, range: toRange(lines, place.span) };
}

export function toLocationLink(linesOf: LinesOf, origin: LineIndex, target: NavTarget): LocationLink | undefined {
  const lines = linesOf(target.uri);
  return lines && {
    originSelectionRange: toRange(origin, target.origin),
    targetUri: target.uri,
    targetRange: toRange(lines, target.span),
    targetSelectionRange: toRange(lines, target.focus),
  };
}

export function toDocumentSymbol(lines: LineIndex, symbol: OutlineSymbol): DocumentSymbol {
  return {
    name: symbol.name || '(untitled)',
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind] ?? SymbolKind.Field,
    range: toRange(lines, symbol.span),
    selectionRange: toRange(lines, symbol.focus),
    children: symbol.children.map((child) => toDocumentSymbol(lines, child)),
  };
}

export function toWorkspaceSymbol(linesOf: LinesOf, match: SymbolMatch): WorkspaceSymbol | undefined {
  const location = toLocation(linesOf, match);
  return location && { name: match.name, containerName: match.detail, kind: symbolKinds[match.kind] ?? SymbolKind.Field, location };
}

export function toCodeAction(lines: LineIndex, uri: string, offer: FixOffer, linesOf: LinesOf): CodeAction {
  return {
    title: offer.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(lines, offer.finding, linesOf)],
    edit: { changes: { [uri]: offer.edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.text })) } },
  };
}

export function toFoldingRange(lines: LineIndex, span: Span): FoldingRange {
  const { start, end } = toRange(lines, span);
  return { startLine: start.line, endLine: end.character === 0 ? end.line - 1 : end.line, kind: FoldingRangeKind.Region };
}
