// Finding a port on 127.0.0.1.
import { createServer } from 'node:net';

/** The first port from `wanted` on that nothing listens on; tries twenty, then lets the system choose. */
export async function freePort(wanted) {
  for (let port = wanted; port < Math.min(wanted + 20, 65536); port += 1) {
    if (await isFree(port)) return port;
  }
  return listenOnce(0);
}

async function isFree(port) {
  try {
    await listenOnce(port);
    return true;
  } catch {
    return false;
  }
}

function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const found = server.address().port;
      server.close(() => { resolve(found); });
    });
  });
}
