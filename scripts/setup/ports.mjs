import net from 'node:net';
import { Refusal } from './refusal.mjs';

const canListen = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

const isFree = async (port) =>
  (await canListen(port, '127.0.0.1')) && (await canListen(port, '::'));

/** Checks ports given as `{ name, port, variable }`, and names the first one that is in use. */
export const checkPorts = async (wanted) => {
  for (const { name, port, variable } of wanted) {
    if (await isFree(port)) continue;
    throw new Refusal(
      `Port ${port} for ${name} is busy: stop what listens there, or set ${variable} to another port.`,
    );
  }
};
