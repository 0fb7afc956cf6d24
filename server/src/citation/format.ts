/** A locus in a house style. */
import type { ArchiveRegistry } from './registry';
import type { Locus, UnitLevel } from './types';

export type LocusStyle = 'wilson' | 'gost' | 'chicago';

type Labels = Partial<Readonly<Record<UnitLevel, string>>>;

const WILSON: Labels = {
  fond: 'Fond', opis: 'Opis', delo: 'Delo', papka: 'Papka', leaves: 'List', tom: 'Tom', karton: 'Karton', portfel: 'Portfel',
  'record-group': 'RG', entry: 'Entry', series: 'Series', subseries: 'Subseries', lot: 'Lot', box: 'Box', folder: 'Folder', item: 'Item',
  fund: 'Fund', reel: 'Reel', frame: 'Frame', page: 'p.',
};
const CHICAGO: Labels = { ...WILSON, fond: 'f.', opis: 'op.', delo: 'd.', papka: 'papka', leaves: 'l.', tom: 't.', item: 'item', entry: 'entry', box: 'box', folder: 'folder', reel: 'reel', frame: 'frame' };
const GOST: Labels = { ...WILSON, fond: 'Ф.', opis: 'Оп.', delo: 'Д.', papka: 'П.', leaves: 'Л.', tom: 'Т.', karton: 'К.', portfel: 'Пор.', page: 'С.' };
const STYLES = { wilson: WILSON, gost: GOST, chicago: CHICAGO };

/** `wilson`: `RGASPI, Fond 558, …, Listy 43-45`; `chicago`: `RGASPI, f. 558, …, ll. 43–45`; `gost` (ГОСТ Р 7.0.5-2008): `РГАСПИ. Ф. 558. … Л. 43–45.` where the registry gives the Russian acronym. */
export function formatLocus(locus: Locus, style: LocusStyle, registry?: ArchiveRegistry): string {
  const holder = style === 'gost' ? russianName(locus, registry) : locus.archive?.form;
  const units = locus.units.map(({ level, value }) => {
    const label = plural(STYLES[style][level], level, value, style);
    return [label, style === 'wilson' ? value : value.replace(/(?<=\d(?:ob)?)-(?=\d)/g, level === 'leaves' ? '–' : '-')].filter(Boolean).join(' ');
  });
  const parts = [...(holder === undefined ? [] : [holder]), ...units];
  return style === 'gost' ? `${parts.map((part) => part.replace(/ob\b/g, ' об.').replace(/\.$/, '')).join('. ')}.` : parts.join(', ');
}

function plural(label: string | undefined, level: UnitLevel, value: string, style: LocusStyle): string | undefined {
  if (level !== 'leaves' || !/[-,]/.test(value)) return label;
  return { wilson: 'Listy', chicago: 'll.', gost: 'Л.' }[style];
}

function russianName({ archive }: Locus, registry: ArchiveRegistry | undefined): string | undefined {
  const record = archive?.id ? registry?.byId(archive.id) : undefined;
  return record?.forms.find(({ text }) => /^[А-Я ]{2,8}$/.test(text))?.text ?? archive?.form;
}
