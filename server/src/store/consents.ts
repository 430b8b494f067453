import type { Core } from '@strapi/strapi';
import type { ConsentRecord } from '../../../shared/contracts/members';
import { consents } from './query';

interface Answered {
  key: string;
  version: string;
  language: string;
  text: string;
  url: string | null;
  required: boolean;
  agreed: boolean;
}

/** Records consents as they were shown and answered. Ids are those of rows. */
export const recordConsents = async (
  strapi: Core.Strapi,
  input: { answered: Answered[]; member: number; invitation: number; at: Date },
): Promise<void> => {
  const { answered, ...about } = input;
  for (const { key, version, language, text: words, url, required, agreed } of answered) {
    const data = { key, version, language, words, url, required, agreed, ...about };
    await consents(strapi).create({ data });
  }
};

/** Finds the consents that were answered with these invitations, by the id of the invitation's row. */
export const consentsOfInvitations = async (
  strapi: Core.Strapi,
  invitationIds: number[],
): Promise<Map<number, ConsentRecord[]>> => {
  const found = new Map<number, ConsentRecord[]>();
  if (invitationIds.length === 0) return found;
  const rows = await consents(strapi).findMany({
    where: { invitation: { id: { $in: invitationIds } } },
    orderBy: { id: 'asc' },
    populate: { invitation: { select: ['id'] } },
  });
  for (const row of rows) {
    const { key, version, language, words, url, required, agreed, invitation } = row;
    const shown = { key, version, language, words, url, required, agreed };
    found.set(invitation!.id, [...(found.get(invitation!.id) ?? []), shown]);
  }
  return found;
};
