import { useEffect, useRef } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { Member } from '../../../../shared/contracts/members';
import { useRefreshDocumentMutation } from '../../services/history';

const shownOf = ({ email, state, joinedAt, programs, lastInvitation }: Member): string =>
  JSON.stringify([email, state, joinedAt, programs, lastInvitation?.id, lastInvitation?.sentAt]);

/**
 * Makes the edit view read the member again after a change on the server, but not while something typed there
 * is unsaved, because it would be lost. Answers whether something is unsaved.
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
