import type { Core } from '@strapi/strapi';
import { startCron } from './schedule';
import { compareKeysExactly } from './store/exact-keys';
import { getConfig } from './get-config';
import { getService } from './get-service';
import { subscribeLifecycles } from './lifecycles';
import { registeredActions } from './permissions';
import { refuseOlderTokens } from './accounts/refuse-older-tokens';
import { eventName, invitationEvents } from './mail/events';

interface WebhookStore {
  addAllowedEvent(key: string, value: string): void;
}

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await strapi.service('admin::permission').actionProvider.registerMany(registeredActions);
  const webhooks = strapi.get('webhookStore') as WebhookStore;
  for (const event of invitationEvents)
    webhooks.addAllowedEvent(eventName(event), eventName(event));
  await compareKeysExactly(strapi);
  subscribeLifecycles(strapi);
  refuseOlderTokens(strapi);
  await getService(strapi, 'guesses').prepare();
  startCron(strapi);
  getService(strapi, 'worker').start();
  if (!getConfig(strapi).worker.enabled) {
    strapi.log.info('member-invites: worker.enabled is false, so this node sends no letters');
  }
};
