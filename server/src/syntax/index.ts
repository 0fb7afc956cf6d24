/** The reader of `*.cable.md` and what the other layers ask of a tree. */
export { BLOCK_KEYWORDS, FORME_WORK_KEYWORDS } from './bracket-vocabulary';
export { formatAddress, parseAddress } from './address';
export type { Address } from './address';
export { fieldAt, scalarText } from './fields';
export { FILLER, maskMarkup } from './mask';
export { parse } from './parse';
export { childrenOf, descend, nodePathAt, places } from './walk';
export { verifyWords } from './verify';
export type { VerifyReport, VersionReport, WordPlace } from './verify';
export { plainWords } from './words';
export { keywordLike } from './bracket-class';
export { FRONT_MATTER_KEYS, REQUIRED_KEYS, SLUG } from './front-matter-keys';
export type { KeyShape } from './front-matter-keys';
export { readVersionTitle } from './headings';
export { labelSignature } from './labels';
export { LANGUAGE_TAGS, ZONE_NAMES } from './vocabulary';
export { nearestWord } from './nearest';
