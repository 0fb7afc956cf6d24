/** Who may import whom: server/layers.json is the law, this test holds it (and is itself tried on a bad import). */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

interface Layer {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const layers = JSON.parse(readFileSync('server/layers.json', 'utf8')) as Readonly<Record<string, Layer>>;
const root = join('server', 'src');

/** What is wrong with the imports of one file of a layer. */
function faults(file: string, source: string): string[] {
  const layer = file.split(sep)[2] ?? '';
  const law = layers[layer];
  if (!law) return [`${file}: no layer "${layer}" in server/layers.json`];
  const named = [...source.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] ?? '');
  return named.filter((name) => !isAllowed(name, file, layer, law)).map((name) => `${file} may not import ${name}`);
}

function isAllowed(name: string, file: string, layer: string, law: Layer): boolean {
  if (!name.startsWith('.')) {
    return law.packages.some((allowed) => (allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed || name.startsWith(`${allowed}/`)));
  }
  const target = normalize(join(dirname(file), name));
  if (target === 'package.json') return layer === 'lsp';
  if (target.startsWith(join('server', 'data') + sep)) return true;
  const other = target.split(sep)[2] ?? '';
  return target.startsWith(root) && (other === layer || law.imports.includes(other));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : [path];
  });
}

describe('layers', () => {
  it('the core imports only what its layer may', () => {
    const entries = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const found = entries.flatMap((entry) => sources(join(root, entry.name))).flatMap((file) => faults(file, readFileSync(file, 'utf8')));
    assert.deepEqual(found, []);
  });

  it('an import against the law is found', () => {
    const file = join(root, 'syntax', 'reader.ts');
    assert.deepEqual(faults(file, "import { x } from '../features';"), [`${file} may not import ../features`]);
    assert.deepEqual(faults(file, "import fs from 'node:fs';"), [`${file} may not import node:fs`]);
    assert.deepEqual(faults(file, "import type { Span } from '../text/span';"), []);
  });
});
