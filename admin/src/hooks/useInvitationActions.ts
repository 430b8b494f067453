import { useRef } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { InvitationActionResponse } from '../../../shared/contracts/invitations';
import {
  useCancelInvitationsMutation,
  useResendInvitationsMutation,
} from '../services/invitations';
import { useNotes } from './useNotes';
import { useRefusal } from './useRefusal';
import { useText } from './useText';

export interface InvitationActions {
  /** Resends the invitations with these ids and tells the result; true when the server did as it was asked. */
  resend: (ids: string[]) => Promise<boolean>;
  /** Withdraws them and tells the result; ask first, with `CancelInvitationsDialog`. */
  cancel: (ids: string[]) => Promise<boolean>;
  isBusy: boolean;
}

type Result = InvitationActionResponse['data'];

/** What can be done to one invitation or to many, each with a notification of what became of it. */
export const useInvitationActions = (): InvitationActions => {
  const text = useText();
  const isUnderWay = useRef(false);
  const say = useNotes();
  const explain = useRefusal();
  const { toggleNotification } = useNotification();
  const [resend, resending] = useResendInvitationsMutation();
  const [cancel, cancelling] = useCancelInvitationsMutation();

  const tell = (
    verb: 'resent' | 'cancelled',
    { data, error }: { data?: Result; error?: unknown },
  ): boolean => {
    if (!data) {
      toggleNotification({ type: 'danger', message: explain(error) });
      return false;
    }
    const skipped = data.lines.length - data.done;
    const done = text(`invitations.${verb}`, { count: data.done });
    if (skipped === 0) {
      toggleNotification({ type: 'success', message: done });
      return true;
    }
    const why = text('invitations.skipped', {
      count: skipped,
      reasons: [...new Set(data.lines.map(({ notes }) => say(notes)))].filter(Boolean).join(' '),
    });
    // Stays until it is closed: the reasons stand nowhere else.
    toggleNotification({ type: 'warning', message: `${done} ${why}`, blockTransition: true });
    return true;
  };

  /** A second click while the first is under way is the same wish. */
  const once = async (act: () => Promise<boolean>): Promise<boolean> => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    return act().finally(() => {
      isUnderWay.current = false;
    });
  };

  return {
    resend: (ids) => once(async () => tell('resent', await resend({ selection: { ids } }))),
    cancel: (ids) => once(async () => tell('cancelled', await cancel({ selection: { ids } }))),
    isBusy: resending.isLoading || cancelling.isLoading,
  };
};
