/** Names in every form and case: each line is a text with the mentions marked «…», and the record that each belongs to. */
import assert from 'node:assert/strict';
import { createMatcher, readAuthority } from '../../server/src/authority';

const records = `
rybakov:
  kind: person
  name: Pavel Rybakov
  native: {ru: Рыбаков Павел Ильич}
  forms: [Rybakov, Рыбаков, {form: Severov, as: pseudonym}, {form: Северов, as: pseudonym}]
rybakov-an: {kind: person, name: Anton Rybakov}
vetluzhsky: {kind: person, name: Vetluzhsky, native: {ru: Ветлужский}}
dudko: {kind: person, name: Dudko, native: {ru: Дудко}}
sorokina: {kind: person, name: Sorokina, native: {ru: Сорокина}}
zarya: {kind: person, name: Zarya, native: {ru: Заря}}
holm: {kind: person, name: Erik Holm, forms: [Holm, {form: Эрик Хольм, lang: ru}]}
liu: {kind: person, name: Liu Shanhai, native: {zh: 劉山海}, forms: [{form: Liu Shan-hai, scheme: wg}, {form: Лю Шаньхай, lang: ru, scheme: palladius}, Liu]}
pak: {kind: person, name: Pak Tu Ro, native: {ko: 박두로}, forms: [{form: Пак Ту Ро, lang: ru}, {form: Пак Ту Бин, lang: ru}]}
prokopyeva: {kind: person, name: "Soldat'yeva", native: {ru: Солдатьева}}
you: {kind: person, name: You}
clerk: {kind: person, name: General Clerke, forms: [Clerke]}
lapland: {kind: place, name: Lapland, forms: [{form: Лапландия, lang: ru}, {form: Северная Лапландия, lang: ru}]}
tver: {kind: place, name: Tver, native: {ru: Тверь}}
ust: {kind: place, name: Chunjom, forms: ["Ch'unjŏm"]}
norland: {kind: place, name: NL, forms: [{form: NL, as: abbreviation}, {form: N.L.R., as: abbreviation}]}
tug: {kind: org, name: Ministry of Ferries, forms: [{form: ТУГ, as: abbreviation}, {form: Министерство паромов НСР, lang: ru}, {form: добровольные паромные команды, lang: ru}, {form: Второе Паромное управление, lang: ru}, ferry commission]}
toll: {kind: instrument, name: "Toll resolution “On Ferries”", forms: ["protocol No. 12", "PB(f)"]}
`;
const authority = readAuthority([{ file: 'authority/names.yaml', source: records }]);
const matcher = createMatcher(authority);

/** The text with its mentions marked. */
function marked(text: string): string {
  let at = 0;
  let out = '';
  for (const { start, end, entries } of matcher.match(text)) {
    out += `${text.slice(at, start)}«${text.slice(start, end)}=${entries.join('|')}»`;
    at = end;
  }
  return out + text.slice(at);
}

const groups: Readonly<Record<string, readonly string[]>> = {
  'Russian surnames and given names decline': [
    'письмо «Рыбакову=rybakov», с «Рыбаковым=rybakov», о «Рыбакове=rybakov»',
    'с «Рыбаковым Павлом Ильичем=rybakov», для «Рыбакова Павла Ильича=rybakov»',
    '«Ветлужскому=vetluzhsky» и «Ветлужским=vetluzhsky»',
    '«Дудко=dudko» с «Дудко=dudko», а не Дудкой',
    '«Сорокиной=sorokina», «Сорокину=sorokina», но не Сорокин',
    '«Зари=zarya», «Зарёй=zarya»',
    '«Эриком Хольмом=holm»',
    'псевдоним «Северова=rybakov»',
  ],
  'East Asian names decline in their last element, after a consonant': [
    'тов. «Лю Шаньхаю=liu», с «Лю Шань-хаем=liu»',
    '«Пак Ту Бину=pak» и «Пак Ту Ро=pak», не Пака Ту Ро',
  ],
  'places, bodies and instruments decline as phrases': [
    'в «Лапландии=lapland», из «Северной Лапландии=lapland», «северную Лапландию=lapland»',
    'под «Тверью=tver»; о «Твери=tver»',
    '«Добровольными паромными командами=tug», «добровольных паромных команд=tug»',
    'с «Министерством паромов НСР=tug», «Второго Паромного управления=tug», из «ТУГа=tug»',
  ],
  'letters spaced, broken, mixed or in capitals': [
    '«С Е В Е Р О В У=rybakov»', '«S E V E R O V=rybakov»', '«Л Ю  Ш А Н Ь - Х А Ю=liu»', 'С Е В Е Р О В Ц Ы',
    '«LIU SHANHAI=liu»', '«Liu\nShanhai=liu»', '«Лю Шань-\nхай=liu»', '«Лю\u00a0Шаньхай=liu»',
    '«Рыб\u2060\u2060аков=rybakov»', '«Cевepов=rybakov»', '«Ｒｙｂａｋｏｖ=rybakov»', '«ПAK ТУ РO=pak»',
    '«Солдатьевой=prokopyeva»', '«Soldat’yeva=prokopyeva», «Soldatyeva=prokopyeva»', '«Chun-jom=ust», «Ch’unjom=ust», «Chun Jom=ust»',
  ],
  'Han and Hangul need no spaces': ['致«劉山海=liu»主席', '«박두로=pak»는'],
  'what parts words parts names': ['«Liu=liu»\n\nShanhai', '«Liu=liu»\tShanhai', '«Liu=liu», Shanhai', 'Rybakovsky, Rybakovo', '«Lapland=lapland»-based'],
  'possessives and plurals': ['«Rybakov=rybakov»’s letter', "the «Rybakovs=rybakov»' house", '«Holm=holm»\'s'],
  'capitals tell names from words': ['«NL=norland» is, nl is not, Nl is not', 'a rybakov, a liu', '«ferry commission=tug», «Ferry Commission=tug»', '«N.L.R.=norland»'],
  'initials belong to a name that has them': ['«P. Rybakov=rybakov»', '«П. И. Рыбакову=rybakov»', '«Рыбакова П.И.=rybakov»', 'С. Рыбаков', 'Рыбаков С.Т.', 'Anton Rybakova'],
  'another given name is another person': ['«Anton Rybakov=rybakov-an» and «Rybakov=rybakov»', 'Erik Rybakov', 'Liu Tan', '«Liu=liu» said'],
  'titles are no part of a name': ['General «Clerke=clerk»', 'Cde. «Rybakov=rybakov»', 'товарищу «Рыбакову=rybakov»'],
  'a word of grammar is a name inside a sentence or after a title': ['You know that «You=you» came.', 'Mr. «You=you» came.'],
  'the sign that closes a form is part of it': ['(«protocol No. 12=toll»)', 'the «PB(f)=toll»)', '«Toll resolution “On Ferries”=toll».', '«protocol № 12=toll»'],
};

describe('createMatcher', () => {
  for (const [why, texts] of Object.entries(groups)) {
    for (const expected of texts) {
      const text = expected.replace(/«([^=]*)=[^»]*»/g, '$1');
      it(`${why}: ${text.replace(/\s/g, ' ')}`, () => { assert.equal(marked(text), expected); });
    }
  }

  it('tells inflected forms from listed ones', () => {
    const [listed, inflected] = matcher.match('Рыбаков Рыбакову');
    assert.deepEqual([listed?.inflected, inflected?.inflected, inflected?.form.text], [false, true, 'Рыбаков']);
  });

  it('names every record that a form fits', () => {
    const two = createMatcher(readAuthority([{ file: 'a.yaml', source: 'a: {kind: person, name: Holm}\nb: {kind: place, name: Holm}' }]));
    assert.deepEqual(two.match('Holm').map(({ entries }) => entries), [['a', 'b']]);
  });
});
