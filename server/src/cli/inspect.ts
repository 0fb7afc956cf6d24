/** `cablegram inspect FILE [--json]`: everything recognised in one transcript. */
import { findings } from '../features';
import { readArguments } from './arguments';
import { inspection } from './inspection';
import { UnusableInput, type Command } from './io';
import { openTranscript } from './project';
import { printInspection } from './reporters/inspection-text';

/** Exit code 0 whatever is found; `check` is for judging. */
export const inspect: Command = async (argv, io) => {
  const { positionals, values } = readArguments(argv, { json: { type: 'boolean' } });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UnusableInput('inspect needs one FILE');
  const { project, target } = openTranscript(path, io.files);
  const file = project.snapshot.files.get(target.path);
  if (!file) throw new UnusableInput(`${path}: cannot be read`);
  const value = inspection(project, target, project.snapshot.analysis(file), findings(project.snapshot, target.path));
  await io.stdout(values.json === true ? `${JSON.stringify(value, undefined, 2)}\n` : printInspection(value));
  return 0;
};
