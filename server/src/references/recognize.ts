/** References to clauses in a text: one pass over its tokens, a descent at each word that can begin one. */
import { instrumentAfter, instrumentBefore, namedBefore, type Instrument } from './instrument';
import type { Element, Linked, Member } from './phrase';
import { directionAfter } from './phrase-element';
import { membersOf } from './phrase-members';
import { readRun, type Run } from './phrase-run';
import { tokenize, type TokenList } from './tokens';
import { isHeading } from './traps';
import type { Direction, Level, RefPhrase, RefScope } from './types';
import { WORDS } from './vocabulary';

/** All references in `text`, in its order; offsets are UTF-16. `lang` only decides what `§` means. Never throws. */
export function findReferences(text: string, options: { lang?: 'en' | 'ru' } = {}): RefPhrase[] {
  const list = tokenize(text);
  const reader = new Reader(list, options.lang ?? mainLanguage(text));
  let at = 0;
  while (at < list.length) at = Math.max(at + 1, reader.step(at));
  return reader.found;
}

function mainLanguage(text: string): 'en' | 'ru' {
  const sample = text.slice(0, 4000);
  return sample.replaceAll(/[^а-я]/giu, '').length > sample.length / 4 ? 'ru' : 'en';
}

/** The scope a run got, and how. */
interface Scoped {
  readonly scope: RefScope;
  readonly own: string | undefined;
  readonly inherited: boolean;
}

/** Carries what earlier runs leave to later ones: the last instrument and the last paths. */
class Reader {
  readonly found: RefPhrase[] = [];
  private runs = 0;
  private readonly russian: boolean;

  constructor(
    private readonly list: TokenList,
    lang: 'en' | 'ru',
  ) {
    this.russian = lang === 'ru';
  }

  /** Reads the run at token `at`; gives the token after it, or `at` where there is none. */
  step(at: number): number {
    const run = readRun(this.list, at, this.russian);
    if (run === undefined) return at;
    return this.segments(run);
  }

  /** A run falls apart where an element other than the last has an instrument of its own. */
  private segments(run: Run): number {
    const direction = directionOf(this.list, run);
    const after = direction?.next ?? run.next;
    const instrument = this.instrumentOf(run, after);
    const end = instrument !== undefined && instrument.next > after ? instrument.next : after;
    const linked = dropWeak(this.list, run.linked, instrument, end);
    if (linked.length === 0 || isSilent(this.list, run, instrument)) return run.next;
    this.emit({ ...run, linked }, membersOf(linked), instrument, direction?.direction, end);
    return end;
  }

  private instrumentOf(run: Run, after: number): Instrument | undefined {
    const first = this.list.at(run.first);
    const telegraphic = first.text.length > 2 && first.text === first.text.toUpperCase();
    const own = instrumentAfter(this.list, after, telegraphic) ?? instrumentBefore(this.list, run.first);
    if (own?.kind !== 'that') return own;
    return this.lastNamed(own.name) ?? namedBefore(this.list, run.first, own.name) ?? own;
  }

  /** The last instrument given to a reference whose name holds the noun. */
  private lastNamed(noun: string): Instrument | undefined {
    for (let back = this.found.length - 1; back >= 0 && back > this.found.length - 20; back -= 1) {
      const scope = this.found[back]?.scope;
      if (scope?.kind !== 'other' || scope.span === undefined || !scope.name.toLowerCase().includes(noun)) continue;
      return { kind: 'other', name: scope.name, ...scope.span, next: 0 };
    }
    return undefined;
  }

  private emit(run: Run, members: readonly Member[], instrument: Instrument | undefined, direction: Direction | undefined, end: number): void {
    this.runs += 1;
    const amended = isAmended(this.list, run.first, end);
    const split = this.splitParent(run, members);
    const [first] = members;
    const carried = first === undefined ? undefined : this.carried(first, split.length > 0);
    for (const member of members) {
      const levels = [...split, ...member.levels];
      const antecedent = this.antecedentOf(levels, member);
      const scoped = antecedent?.scoped ?? this.scopeOf(member, instrument, member.direction ?? direction, carried);
      this.found.push({
        start: member.start,
        end: member.end,
        surface: this.list.text.slice(member.start, member.end).replaceAll('\u2060', ''),
        target: antecedent?.levels ?? levels,
        scope: scoped.scope,
        run: this.runs,
        ownInstrument: scoped.own,
        inherited: scoped.inherited,
        amended,
        pageLike: member.pageLike,
      });
    }
  }

  private scopeOf(member: Member, instrument: Instrument | undefined, direction: Direction | undefined, carried: Scoped | undefined): Scoped {
    if (instrument?.kind === 'this') return { scope: { kind: 'this' }, own: instrument.name === '' ? 'this' : instrument.name, inherited: false };
    if (instrument !== undefined) return { scope: otherScope(this.list, instrument), own: instrument.name, inherited: false };
    if (direction !== undefined) return { scope: { kind: 'relative', direction }, own: undefined, inherited: false };
    if (member.levels.some((level) => level.label === '^')) return { scope: { kind: 'relative', direction: 'antecedent' }, own: undefined, inherited: false };
    const here = member.form === 'this' || member.levels.some((level) => level.label === '.');
    return (here ? undefined : carried) ?? { scope: { kind: 'this' }, own: undefined, inherited: false };
  }

  /** A bare number takes the instrument of the reference before it in its sentence, or of the item before it if both are the same unit in brackets. */
  private carried(member: Member, split: boolean): Scoped | undefined {
    const before = this.found.findLast((phrase) => phrase.run < this.runs);
    if (before?.scope.kind !== 'other' || member.form === 'this' || member.levels.some((level) => level.label === '.')) return undefined;
    const sameUnit = before.target[0]?.kind === member.levels[0]?.kind;
    const near = split || (sameUnit && (sameSentence(this.list.text, before.end, member.start) || isParenthesis(this.list.text, member.start)));
    return near ? { scope: before.scope, own: undefined, inherited: true } : undefined;
  }

  /** "that Article", and "this article" after an article of another text in the same sentence: the path named before. */
  private antecedentOf(levels: readonly Level[], member: Member): { readonly levels: readonly Level[]; readonly scoped: Scoped } | undefined {
    const at = levels.findIndex((level) => level.label === '^' || level.label === '.');
    const demonstrative = levels[at];
    if (demonstrative === undefined) return undefined;
    for (let back = this.found.length - 1; back >= 0 && back > this.found.length - 12; back -= 1) {
      const before = this.found[back];
      const depth = before?.target.findIndex((level) => level.kind === demonstrative.kind) ?? -1;
      if (before === undefined || depth < 0 || before.target[depth]?.label === '^') continue;
      if (demonstrative.label === '.' && !this.pointsBack(before, member, demonstrative.kind)) return undefined;
      const path = [...before.target.slice(0, depth + 1), ...levels.slice(at + 1)];
      return { levels: path, scoped: { scope: before.scope, own: before.ownInstrument, inherited: before.scope.kind === 'other' } };
    }
    return undefined;
  }

  private pointsBack(before: RefPhrase, member: Member, kind: string): boolean {
    if (before.scope.kind !== 'other' || member.unit.russian || STATUTORY.has(kind)) return false;
    return sameSentence(this.list.text, before.end, member.start) && before.target.at(-1)?.label !== '.';
  }

  /** "Article XIV of the GATT contains paragraph 6": the outer part stands before the verb. */
  private splitParent(run: Run, members: readonly Member[]): readonly Level[] {
    const verb = this.list.at(run.first - 1);
    const before = this.found.at(-1);
    const only = members[0]?.levels[0];
    if (!WORDS.containVerbs.has(verb.fold) || before === undefined || only === undefined) return [];
    if (before.target.some((level) => level.kind === only.kind) || this.list.text.slice(before.end, verb.start).length > 60) return [];
    return sameSentence(this.list.text, before.end, verb.start) ? before.target : [];
  }
}

/** Units by which a statute speaks of itself: "this section" is never one of another act. */
const STATUTORY = new Set(['section', 'chapter', 'title', 'part', 'schedule', 'annex']);

function otherScope(list: TokenList, instrument: Instrument): RefScope {
  const name = instrument.kind === 'that' ? list.text.slice(instrument.start, instrument.end) : instrument.name;
  return { kind: 'other', name, span: { start: instrument.start, end: instrument.end } };
}

/** "above" and the like after the whole run. */
function directionOf(list: TokenList, run: Run): { readonly direction: Direction; readonly next: number } | undefined {
  const last = run.linked.at(-1)?.element;
  if (last === undefined || last.form === 'counted') return undefined;
  const stop = list.at(run.next).text === '.' && (WORDS.above.has(list.at(run.next + 1).fold) || WORDS.below.has(list.at(run.next + 1).fold)) ? 1 : 0;
  const bracket = list.at(run.next + stop).text === '(' ? 1 : 0;
  const after = directionAfter(list, run.next + stop + bracket);
  if (after !== undefined) return { direction: after.direction, next: after.next + bracket };
  const before = list.at(run.first - 1).fold;
  if (WORDS.abovePrefix.has(before) || WORDS.above.has(before)) return { direction: 'above', next: run.next };
  return WORDS.belowPrefix.has(before) || WORDS.below.has(before) ? { direction: 'below', next: run.next } : undefined;
}

/** Leaves out elements that only look like references: an everyday noun with an ordinal and nothing that makes it a clause. */
function dropWeak(list: TokenList, linked: readonly Linked[], instrument: Instrument | undefined, end: number): readonly Linked[] {
  if (linked.some((link) => link.element.form !== 'ordinal' || !link.element.unit.weak)) return linked;
  const claims = instrument !== undefined && instrument.next >= end;
  return claims || isNumberedPoint(list, linked) ? linked : [];
}

/** "The fourth point should not be advanced", «вторую часть третьего пункта»; but not "his second point", "the first point is that", "the first point of difference". */
function isNumberedPoint(list: TokenList, linked: readonly Linked[]): boolean {
  const outer = linked.at(-1)?.element;
  if (outer?.unit.kind !== 'point' || outer.plural || outer.items.length > 1) return false;
  // What follows a point of a speech, not of a text.
  if (WORDS.speakingOf.has(list.at(outer.next).fold)) return false;
  return outer.unit.russian || /\bthe\s+$/iu.test(list.text.slice(Math.max(0, outer.start - 8), outer.start));
}

function isSilent(list: TokenList, run: Run, instrument: Instrument | undefined): boolean {
  const [first] = run.linked;
  if (first === undefined || run.linked.length > 1 || instrument !== undefined) return false;
  return isSimple(first.element) && isHeading(list, run.first, run.next);
}

function isSimple(element: Element): boolean {
  const [item] = element.items;
  return element.form === 'label' && element.items.length === 1 && item?.levels.length === 1 && !item.levels[0]?.label.includes('..');
}

/** Whether only words and commas stand between the two offsets: no full stop before a capital, no empty line. */
function sameSentence(text: string, from: number, to: number): boolean {
  if (to - from > 600) return false;
  return !/[.!?;]["”»)]?\s+\p{Lu}|\n\s*\n/u.test(text.slice(from, to + 1));
}

function isParenthesis(text: string, at: number): boolean {
  return text[at - 1] === '(';
}

/** Whether a verb of amendment stands before the run in its sentence, or shortly after it. */
function isAmended(list: TokenList, first: number, end: number): boolean {
  for (let back = first - 1; back > first - 12 && back >= 0; back -= 1) {
    const token = list.at(back);
    if (token.kind === 'break' || token.text === '.' || token.text === ';') break;
    if (WORDS.amend.has(token.fold)) return true;
  }
  for (let next = end; next < end + 6; next += 1) {
    const token = list.at(next);
    if (token.kind === 'break' || token.text === '.' || token.text === ',') return false;
    if (WORDS.amend.has(token.fold)) return true;
  }
  return false;
}
