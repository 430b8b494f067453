import type { Core } from '@strapi/strapi';
import { members } from '../store/query';
import { Refusal } from '../errors';
import type { MemberRow } from '../store/records';

/** Finds a member with programs and tags. @throws Refusal `member_unknown` */
export const findMember = async (
  strapi: Core.Strapi,
  { id }: { id: string },
): Promise<MemberRow> => {
  const member = await members(strapi).findOne({
    where: { documentId: id },
    populate: { programs: true, tags: true },
  });
  if (!member) throw new Refusal('member_unknown');
  return member;
};

/**
 * Finds the validated member of an account, who must hold the program if one is named. Its slug is compared
 * here, because for some databases `Sauna` is `sauna`.
 */
export const findMemberByAccount = async (
  strapi: Core.Strapi,
  { accountId, program }: { accountId: number; program?: string },
): Promise<MemberRow | null> => {
  const member = await members(strapi).findOne({
    where: { state: 'validated', account: { id: accountId } },
    populate: { programs: true },
  });
  if (program === undefined) return member;
  return member?.programs?.some(({ slug }) => slug === program) ? member : null;
};
