/** The engine as a filter: one JSON object a line in, one a line out, in order, as they come. */
import { citationsAnswer, createRegistry } from '../citation';
import { referencesAnswer } from '../references';
import { readArguments } from './arguments';
import { UnusableInput, type Command, type CommandIo } from './io';

interface Question {
  readonly id: string | number;
  readonly text: string;
  readonly lang: 'en' | 'ru' | undefined;
}

/** `cablegram references --jsonl`: `{"id","text","lang"}` to `{"id","references"}`. */
export const references: Command = (argv, io) =>
  filterLines('references', argv, io, ({ text, lang }) => referencesAnswer(text, lang));

/** `cablegram citations --jsonl`: `{"id","text","lang"}` to `{"id","citations"}`. */
export const citations: Command = (argv, io) => {
  const registry = createRegistry([]);
  return filterLines('citations', argv, io, ({ text }) => ({ citations: citationsAnswer(text, registry) }));
};

/** Exit code 1 if a line could not be answered, else 0. */
async function filterLines(name: string, argv: readonly string[], io: CommandIo, answer: (question: Question) => object): Promise<number> {
  const { positionals, values } = readArguments(argv, { jsonl: { type: 'boolean' } });
  if (values.jsonl !== true) throw new UnusableInput(`${name} reads lines of JSON; say so with --jsonl`);
  if (positionals.length > 0) throw new UnusableInput(`${name} reads standard input, not "${positionals.join(' ')}"`);
  let bad = 0;
  let number = 0;
  for await (const line of readLines(io.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const question = readQuestion(line);
    if (typeof question === 'string') bad++;
    const result = typeof question === 'string'
      ? { id: null, error: `line ${number}: ${question}` }
      : { id: question.id, ...answer(question) };
    await io.stdout(`${JSON.stringify(result)}\n`);
  }
  return bad > 0 ? 1 : 0;
}

/** The question of a line, or what is wrong with it. */
function readQuestion(line: string): Question | string {
  const value = readJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
  const { id, text, lang } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'no "id"';
  if (typeof text !== 'string') return 'no "text"';
  return { id, text, lang: lang === 'en' || lang === 'ru' ? lang : undefined };
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
