/** What may stand between two words of a name. */

/** The two words around a gap, as far as the gap depends on them. */
interface GapContext {
  /** What the listed form has at this place; empty inside one of its words. */
  readonly formGap: string;
  /** All words of the mention are single letters: `S T A L I N`. */
  readonly isSpaced: boolean;
  /** The form at this place is an abbreviation. */
  readonly isAbbreviation: boolean;
  /** The word after the gap begins with a capital, as parts of a name do. */
  readonly isCapital: boolean;
  /** Both words around the gap have more than one letter. */
  readonly isWhole: boolean;
}

/** Whether a name goes on over this gap of a text. */
export function isGapAllowed(gap: string, context: GapContext): boolean {
  if (gap === '') return true;
  const visible = gap.replace(IGNORED, '');
  if (visible === '') return true;
  if (isBreak(visible)) return false;
  const signs = visible.replace(/\s/g, '');
  return signs === '' ? isSpaceAllowed(context) : areSignsAllowed(signs, visible, context);
}

/** Whether no name at all goes on over this gap: a tab, an empty line, a sign that ends a phrase. */
export function isBreak(gap: string): boolean {
  if (gap.length === 1) return gap === '\t';
  return gap.length > LONGEST || gap.includes('\t') || /(?:\r\n|\r|\n).*[\r\n]/su.test(gap);
}

/** Longer gaps are none; fillers of hidden markup do not count as words. */
const LONGEST = 400;

const IGNORED = /[\u00ad\u200b-\u200d\u2060\ufeff'’‘ʼʹ′`´ʻʺ″]/g;
const HYPHENS = /^[-‐‑‒–]$/;

function isSpaceAllowed({ formGap, isSpaced, isAbbreviation, isCapital, isWhole }: GapContext): boolean {
  if (formGap !== '' || isSpaced) return true;
  return isCapital && isWhole && !isAbbreviation;
}

function areSignsAllowed(signs: string, visible: string, { formGap, isSpaced, isAbbreviation }: GapContext): boolean {
  if (HYPHENS.test(signs)) return isHyphenAllowed(visible, formGap, isSpaced, isAbbreviation);
  if (signs === '.') return formGap.includes('.') || (isAbbreviation && isSpaced);
  return Array.from(signs).every((sign) => hasSign(formGap, sign));
}

/** A hyphen joins words; a dash with spaces parts them, unless the form has it or every letter is spaced. */
function isHyphenAllowed(visible: string, formGap: string, isSpaced: boolean, isAbbreviation: boolean): boolean {
  if (/^\s/.test(visible)) return isSpaced || /[-–—]/.test(formGap);
  return formGap !== '' || !isAbbreviation;
}

const KINDS = ['-‐‑‒–—', '"“”„«»', '(', ')', '.', ',', '/', '&', ':'] as const;

/** Whether the form has this sign, or one of its kind, at the same place. */
function hasSign(formGap: string, sign: string): boolean {
  const kind = KINDS.find((signs) => signs.includes(sign)) ?? sign;
  return Array.from(kind).some((one) => formGap.includes(one));
}
