/** Which files belong to a project, by their names alone. */

/**
 * `transcript` for `*.cable.md`, `authority` for a YAML file in a folder called `authority`.
 * `uri` is a URI or a path with either slash.
 */
export function kindOf(uri: string): 'transcript' | 'authority' | undefined {
  const [path = ''] = uri.split(/[?#]/, 1);
  if (path.endsWith('.cable.md')) return 'transcript';
  return /[/\\]authority[/\\][^/\\]+\.ya?ml$/.test(`/${path}`) ? 'authority' : undefined;
}
