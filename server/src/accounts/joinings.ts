import type { Core } from '@strapi/strapi';
import { joinings, members } from '../store/query';

/** Answers when the owner of an account proved the mailbox; null if it never joined. */
export const joiningOf = async (
  strapi: Core.Strapi,
  account: number | string,
): Promise<Date | null> => {
  const where = { account: { id: account } };
  const member = await members(strapi).findOne({ where, select: ['joinedAt'] });
  // The account of a member has not joined later than with this member.
  const kept = member?.joinedAt ? member : await joinings(strapi).findOne({ where });
  return kept?.joinedAt ? new Date(kept.joinedAt) : null;
};

const keepJoining = async (
  strapi: Core.Strapi,
  { account, joinedAt }: { account: number; joinedAt: string },
): Promise<void> => {
  const kept = await joinings(strapi).findOne({ where: { account: { id: account } } });
  const data = { account, joinedAt };
  if (kept) await joinings(strapi).updateMany({ where: { id: kept.id }, data });
  else await joinings(strapi).create({ data });
};

/** Keeps when accounts joined whose members are about to go, or to lose them. @param where finds these members */
export const keepJoinings = async (
  strapi: Core.Strapi,
  where: Record<string, unknown>,
): Promise<void> => {
  const leaving = await members(strapi).findMany({
    where: { $and: [where, { account: { id: { $notNull: true } } }] },
    populate: { account: { select: ['id'] } },
  });
  for (const { account, joinedAt } of leaving) {
    if (account && joinedAt) await keepJoining(strapi, { account: account.id, joinedAt });
  }
};

/** Forgets the joinings of deleted accounts: the database has removed that link. */
export const forgetJoinings = async (strapi: Core.Strapi): Promise<void> => {
  const where = { account: { id: { $null: true } } };
  const orphaned = await joinings(strapi).findMany({ where, select: ['id'] });
  if (orphaned.length === 0) return;
  await joinings(strapi).deleteMany({ where: { id: { $in: orphaned.map(({ id }) => id) } } });
};
