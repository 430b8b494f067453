import type { Core } from '@strapi/strapi';
import { accountNameLifecycles, holdNamesWhileWriting } from './account-names';
import { accountLifecycles } from './accounts';
import { forgottenJoiningLifecycles, joiningLifecycles } from './joinings';
import { memberLifecycles } from './members';
import { movedAccountLifecycles } from './moved-accounts';
import { programLifecycles, roleLifecycles } from './roles';
import { rotatedSessionLifecycles } from './rotated-sessions';

/**
 * Handles the consequences of writes that bypass the plugin: those of the Content Manager, users-permissions
 * and a site's own code. Database lifecycles see every one of them.
 */
export const subscribeLifecycles = (strapi: Core.Strapi): void => {
  for (const subscriber of [
    memberLifecycles(strapi),
    joiningLifecycles(strapi),
    accountLifecycles(strapi),
    forgottenJoiningLifecycles(strapi),
    accountNameLifecycles(strapi),
    movedAccountLifecycles(strapi),
    rotatedSessionLifecycles(strapi),
    programLifecycles(),
    roleLifecycles(strapi),
  ]) {
    strapi.db.lifecycles.subscribe(subscriber as never);
  }
  holdNamesWhileWriting(strapi);
};
