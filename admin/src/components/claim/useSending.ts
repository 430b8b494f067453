import type { Member } from '../../../../shared/contracts/members';
import { useNotes } from '../../hooks/useNotes';
import { useRefusal } from '../../hooks/useRefusal';
import { useSubmissions } from '../../hooks/useSubmissions';
import { useText } from '../../hooks/useText';
import { useCreateBatchMutation } from '../../services/batches';
import { useActOnInvitationsMutation } from '../../services/invitations';
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
  const [act] = useActOnInvitationsMutation();
  const { idOf, end } = useSubmissions();

  const anew = async (id: string, program: string | null): Promise<string | undefined> => {
    const content = { selection: { ids: [id] }, source: 'selection' as const, program, send: true };
    const requestId = idOf(content);
    const answer = await create({ requestId, ...content });
    if ('error' in answer) return explain(answer.error);
    end();
    return answer.data.counts.invited > 0 ? undefined : reasonOf(answer.data.log[0]);
  };

  const again = async (invitation: string): Promise<string | undefined> => {
    const content = { selection: { ids: [invitation] } };
    const request = { requestId: idOf(content), ...content };
    const answer = await act({ action: 'resend', request });
    if ('error' in answer) return explain(answer.error);
    end();
    const [line] = answer.data.log;
    if (line?.outcome === 'resent') return undefined;
    return say(line?.notes) || text('refusal.invitation_closed');
  };

  return (member: Member, program: string | null): Promise<string | undefined> => {
    const open = openInvitation(member);
    return open ? again(open) : anew(member.id, program);
  };
};
