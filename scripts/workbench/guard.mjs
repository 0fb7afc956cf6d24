// Who may talk to the workbench on 127.0.0.1: pages of this very run, nobody else's.
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The secret of one run; it is the first part of every path that shows or changes a file. */
export function makeKey() {
  return randomBytes(18).toString('base64url');
}

/** Whether a part of a path is the secret, compared in constant time. */
export function isKey(given, key) {
  const [left, right] = [Buffer.from(given), Buffer.from(key)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether the Host header names this server: a foreign name that resolves to 127.0.0.1 (DNS rebinding) does not. */
export function isOwnHost(host, port) {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Hosts of webviews, which VS Code keeps apart from the workbench by a name of their own; they get its public files only. */
export function isWebviewHost(host, port) {
  return new RegExp(`^[a-z0-9-]{1,63}\\.localhost:${port}$`).test(host ?? '');
}

/** Whether a request comes from a page of this server; requests that name no origin are not from a foreign page. */
export function isOwnOrigin(origin, port) {
  return origin === undefined || (origin.startsWith('http://') && isOwnHost(origin.slice('http://'.length), port));
}
