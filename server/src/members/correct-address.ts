import type { Core } from '@strapi/strapi';
import { parseAddress } from '../../../shared/addresses';
import type { CorrectAddressResponse } from '../../../shared/contracts/members';
import { retryOnConflict } from '../store/conflicts';
import { lockRow } from '../store/lock-row';
import { invitations, members } from '../store/query';
import { uid } from '../store/uids';
import { Refusal } from '../errors';
import { findMember } from './find';
import { showMember } from './show';

interface Correction {
  id: string;
  email: string;
}

const readAddress = (typed: string): string => {
  const entry = parseAddress(typed);
  if (entry.ok) return entry.email;
  const message = 'This is not an e-mail address.';
  throw new Refusal('email_invalid', { errors: [{ path: ['email'], message }] });
};

/**
 * Gives a member another address. The open invitation to the old one is closed, so its link stops working.
 * @throws Refusal `member_unknown`, `email_invalid`, `email_taken`
 */
export const correctAddress = async (
  strapi: Core.Strapi,
  { id, email: typed }: Correction,
): Promise<CorrectAddressResponse['data']> => {
  const email = readAddress(typed);
  const closed = await retryOnConflict(async () =>
    strapi.db.transaction(async () => {
      await lockRow(strapi, { of: uid.member, where: { documentId: id } });
      const member = await findMember(strapi, { id });
      if (member.email === email) return null;
      const where = { openKey: member.emailKey, state: 'pending' };
      const open = await invitations(strapi).findOne({ where });
      // The lifecycle handles the consequences, as for every other change of an address.
      await members(strapi).update({ where: { id: member.id }, data: { email } });
      const after = open && (await invitations(strapi).findOne({ where: { id: open.id } }));
      // If the member has accepted it meanwhile, we have closed nothing.
      return after?.state === 'cancelled' ? after : null;
    }),
  );
  return {
    member: await showMember(strapi, { id }),
    closedInvitation: closed && { id: closed.documentId, email: closed.email },
  };
};
