import type { Core } from '@strapi/strapi';
import { members } from '../../database/query';
import { Refusal } from '../../errors';
import type { MemberRow } from '../../records';

/** With programs and tags. @throws Refusal `member_unknown` */
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
