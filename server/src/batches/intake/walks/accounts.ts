import type { Core } from '@strapi/strapi';
import { notReplaced } from '../../../accounts/replaced';
import { accounts } from '../../../store/query';
import type { BatchSelection } from '../../../store/records';
import type { Walk } from './walk';
import { walkOver } from './walk-over';

/** Walks over the accounts of one role, or of all. */
export const walkAccounts = (
  strapi: Core.Strapi,
  { role }: Extract<BatchSelection, { kind: 'accounts' }>,
): Walk =>
  walkOver(accounts(strapi), {
    where: role === null ? notReplaced : { $and: [notReplaced, { role: { documentId: role } }] },
    lineOf: ({ id, email, username }) => ({
      typed: email || username,
      email,
      values: { account: id },
    }),
  });
