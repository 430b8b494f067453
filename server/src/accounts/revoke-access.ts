import type { Core } from '@strapi/strapi';
import { accounts, sessions } from '../store/query';
import type { AccountFacts } from '../domain/acceptance';

/**
 * Removes the sessions of accounts, which Strapi keeps apart from them. Their ids are looked up first: a
 * DELETE by account would lock every session of the site on MySQL, which has no index for it.
 */
export const endSessions = async (
  strapi: Core.Strapi,
  { ids }: { ids: AccountFacts['id'][] },
): Promise<void> => {
  const held = await sessions(strapi).findMany({
    where: { userId: { $in: ids.map(String) }, origin: 'users-permissions' },
    select: ['id'],
  });
  if (held.length === 0) return;
  await sessions(strapi).deleteMany({ where: { id: { $in: held.map(({ id }) => id) } } });
};

/**
 * Ends everything except passwords that could open accounts before their owners joined: refresh sessions, and
 * the tokens of letters about resetting or confirming. Access tokens are refused by the time they were
 * issued; see ./refuse-older-tokens. Run it in the transaction of the acceptance.
 */
export const revokeEarlierAccess = async (
  strapi: Core.Strapi,
  { ids }: { ids: AccountFacts['id'][] },
): Promise<void> => {
  await endSessions(strapi, { ids });
  const isHeld = [
    { resetPasswordToken: { $notNull: true } },
    { confirmationToken: { $notNull: true } },
  ];
  await accounts(strapi).updateMany({
    where: { $and: [{ id: { $in: ids } }, { $or: isHeld }] },
    data: { resetPasswordToken: null, confirmationToken: null },
  });
};
