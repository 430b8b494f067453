import { useEffect, useRef } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { Member } from '../../../../shared/contracts/members';
import { useRefreshDocumentMutation } from '../../services/history';

const shownOf = ({ email, state, joinedAt, programs, lastInvitation }: Member): string =>
  JSON.stringify([email, state, joinedAt, programs, lastInvitation?.id, lastInvitation?.sentAt]);

/**
 * Has the edit view read the member again when it has changed on the server. Not while something typed
 * there is not saved, as that would be lost; answers whether there is such.
 */
export const useFreshDocument = (member: Member | undefined): { isUnsaved: boolean } => {
  const isUnsaved = useForm('MemberInvites', ({ modified }) => modified, false) ?? false;
  const [refresh] = useRefreshDocumentMutation();
  const known = useRef<string>();
  useEffect(() => {
    if (!member || isUnsaved) return;
    const shown = shownOf(member);
    if (known.current !== undefined && known.current !== shown) void refresh(member.id);
    known.current = shown;
  }, [member, isUnsaved, refresh]);
  return { isUnsaved };
};
