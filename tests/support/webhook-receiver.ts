import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';

export interface WebhookReceiver {
  /** Bodies as they came over the wire. */
  bodies: string[];
  stop(): Promise<void>;
}

/** Starts a receiver of webhooks and registers it for these events as the panel does. */
export async function receiveWebhooks(
  strapi: Core.Strapi,
  events: string[],
): Promise<WebhookReceiver> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString('utf8'));
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const webhook = await strapi.get('webhookStore').createWebhook({
    id: '',
    name: 'Test receiver',
    url: `http://127.0.0.1:${port}/`,
    headers: {},
    events,
    isEnabled: true,
  });
  strapi.get('webhookRunner').add(webhook);
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { bodies, stop };
}
