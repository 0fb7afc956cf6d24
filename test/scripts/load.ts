/** Scripts are plain modules that run without a build; tests load them as npm does. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The exports of a module of scripts/. */
export async function loadScript(name: string): Promise<unknown> {
  return import(pathToFileURL(resolve('scripts', name)).href);
}
