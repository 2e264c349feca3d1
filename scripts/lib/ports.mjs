import { createServer } from 'node:net';

/**
 * @param {number} port 0 lets the system choose
 * @param {string} [host] every address where absent
 * @returns {Promise<number>} the port it could listen on
 */
function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen({ port, host }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/** A free port on the loopback address, chosen by the system. */
export const freePort = () => listen(0, '127.0.0.1');

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>} why nobody can listen there ("EADDRINUSE"), or undefined
 */
export async function portTrouble(port, host) {
  return listen(port, host).then(
    () => undefined,
    (error) => error.code,
  );
}
