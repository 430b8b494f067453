'use strict';

/**
 * Loads a further node of the site that the environment describes. It runs services on messages `{ service,
 * method }`, answers `{ answer }` or `{ error }`, and listens on a message `{ listen: port }`.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const playground = path.resolve(__dirname, '../../playground');

async function main() {
  const strapi = createStrapi({ appDir: playground, distDir: path.join(playground, 'dist') });
  for (const transport of strapi.log.transports) transport.silent = true;
  await strapi.load();
  const listen = (port) =>
    new Promise((resolve) => strapi.server.listen(port, '127.0.0.1', () => resolve('listening')));
  process.on('message', ({ service, method, listen: port }) => {
    const run = () => strapi.plugin('member-invites').service(service)[method]();
    Promise.resolve(port ? listen(port) : run()).then(
      (answer) => process.send({ answer }),
      (error) => process.send({ error: String(error) }),
    );
  });
  process.on('disconnect', () => void strapi.destroy().finally(() => process.exit(0)));
  process.send({ answer: 'ready' });
}

void main();
