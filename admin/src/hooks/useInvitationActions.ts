import { useNotification } from '@strapi/strapi/admin';
import type {
  InvitationActionRequest,
  InvitationActionResponse,
} from '../../../shared/contracts/invitations';
import {
  useCancelInvitationsMutation,
  useResendInvitationsMutation,
} from '../services/invitations';
import { useRefusal } from './useRefusal';
import { useText } from './useText';

type Result = InvitationActionResponse['data'];
type Send = (request: InvitationActionRequest) => Promise<{ data: Result } | { error: unknown }>;

/** Resends and cancels by the ids of invitations, and tells what became of them. */
export const useInvitationActions = () => {
  const text = useText();
  const explain = useRefusal();
  const { toggleNotification } = useNotification();
  const [resend, resending] = useResendInvitationsMutation();
  const [cancel, cancelling] = useCancelInvitationsMutation();

  const tell = ({ done, lines }: Result, id: 'invitations.resent' | 'invitations.cancelled') => {
    const skipped = lines.filter(({ outcome }) => outcome === 'skipped');
    if (skipped.length === 0) {
      toggleNotification({ type: 'success', message: text(id, { count: done }) });
      return;
    }
    const [first] = skipped;
    const why = text('invitations.skipped', {
      count: skipped.length,
      email: first!.email,
      why: first!.detail ?? '',
    });
    toggleNotification({
      type: 'warning',
      message: done > 0 ? `${text(id, { count: done })} ${why}` : why,
    });
  };

  const act = async (
    send: Send,
    ids: string[],
    id: 'invitations.resent' | 'invitations.cancelled',
  ): Promise<void> => {
    const answer = await send({ selection: { ids } });
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: explain(answer.error) });
    } else {
      tell(answer.data, id);
    }
  };

  return {
    resend: (ids: string[]) => act(resend, ids, 'invitations.resent'),
    cancel: (ids: string[]) => act(cancel, ids, 'invitations.cancelled'),
    isBusy: resending.isLoading || cancelling.isLoading,
  };
};
