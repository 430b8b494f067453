import { useMemo, useRef } from 'react';
import type { Member } from '../../../../shared/contracts/members';
import { useNotes } from '../../hooks/useNotes';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useCreateBatchMutation } from '../../services/batches';
import { useResendInvitationsMutation } from '../../services/invitations';
import { requestIds } from '../../request-id';
import { openInvitation } from '../members/member-actions';
import { useReason } from './useReason';

/**
 * Invites one member: resends an open invitation, or makes a new one. Answers why nothing was sent, or
 * undefined if a letter is on its way.
 */
export const useSending = () => {
  const text = useText();
  const say = useNotes();
  const explain = useRefusal();
  const reasonOf = useReason();
  const [create] = useCreateBatchMutation();
  const [resend] = useResendInvitationsMutation();
  const idOf = useMemo(requestIds, []);
  // An answer ends a submission: the next try is a submission of its own.
  const answers = useRef(0);

  const anew = async (id: string, program: string | null): Promise<string | undefined> => {
    const content = { selection: { ids: [id] }, source: 'selection' as const, program, send: true };
    const requestId = idOf({ ...content, answers: answers.current });
    const answer = await create({ requestId, ...content });
    if ('error' in answer) return explain(answer.error);
    answers.current += 1;
    return answer.data.counts.invited > 0 ? undefined : reasonOf(answer.data.log[0]);
  };

  const again = async (invitation: string): Promise<string | undefined> => {
    const answer = await resend({ selection: { ids: [invitation] } });
    if ('error' in answer) return explain(answer.error);
    if (answer.data.done > 0) return undefined;
    return say(answer.data.lines[0]?.notes) || text('refusal.invitation_closed');
  };

  return (member: Member, program: string | null): Promise<string | undefined> => {
    const open = openInvitation(member);
    return open ? again(open) : anew(member.id, program);
  };
};
