import type { Core } from '@strapi/strapi';
import { guessesOf } from './accounts/guesses';
import { startSchedule } from './schedule';
import { compareKeysExactly } from './store/exact-keys';
import { getConfig } from './get-config';
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
  await guessesOf(strapi).prepare();
  startSchedule(strapi);
  if (!getConfig(strapi).worker.enabled) {
    strapi.log.info('member-invites: worker.enabled is false, so this node sends no letters');
  }
};
