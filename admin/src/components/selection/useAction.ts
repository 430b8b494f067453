import { useMemo } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { InvitationActionResponse } from '../../../../shared/contracts/invitations';
import { useNotes } from '../../hooks/useNotes';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { stayShut, useUnderWay } from '../../hooks/useUnderWay';
import { batchPath } from '../../plugin-id';
import { requestIds } from '../../request-id';
import {
  useCancelInvitationsMutation,
  useResendInvitationsMutation,
} from '../../services/invitations';
import {
  useActOnMembersMutation,
  type MemberAction,
  type MemberActionRequests,
} from '../../services/members';

interface Action<Name extends MemberAction> {
  act: (content: Omit<MemberActionRequests[Name], 'requestId'>) => Promise<void>;
  isWorking: boolean;
  error: unknown;
}

/** Runs an action on members and goes to its output log. */
export const useAction = <Name extends MemberAction>(action: Name): Action<Name> => {
  const navigate = useNavigate();
  const [ask, { error }] = useActOnMembersMutation();
  const idOf = useMemo(requestIds, []);
  const { once, isUnderWay } = useUnderWay();

  const act: Action<Name>['act'] = (content) =>
    once(async () => {
      const request = { requestId: idOf(content), ...content };
      // The compiler cannot tell which action takes which request.
      const answer = await ask({ action, request } as Parameters<typeof ask>[0]);
      if (!('data' in answer) || !answer.data) return undefined;
      navigate(batchPath(answer.data.id), { state: { isNew: true } });
      return stayShut;
    });
  return { act, isWorking: isUnderWay, error: isUnderWay ? undefined : error };
};

export type InvitationAction = 'resend' | 'cancel';

type Result = InvitationActionResponse['data'];

/** Notifies how many invitations were resent or cancelled, and why the others were not. */
const useResultNotice = () => {
  const text = useText();
  const say = useNotes();
  const { toggleNotification } = useNotification();
  return (action: InvitationAction, result: Result): void => {
    const skipped = result.lines.length - result.done;
    const verb = action === 'resend' ? 'resent' : 'cancelled';
    const done = text(`invitations.${verb}`, { count: result.done });
    if (skipped === 0) {
      toggleNotification({ type: 'success', message: done });
      return;
    }
    const words = result.lines.map(({ notes }) => say(notes)).filter(Boolean);
    const reasons = [...new Set(words)].join(' ');
    const why = text('invitations.skipped', { count: skipped, reasons });
    // Stays until it is closed: the reasons stand nowhere else.
    toggleNotification({ type: 'warning', message: `${done} ${why}`, blockTransition: true });
  };
};

export interface InvitationsAction {
  /** Does it to the invitations with these ids, and tells the result. `onDone` is called unless the server refused. */
  act: (action: InvitationAction, ids: string[], onDone?: () => void) => Promise<void>;
  isWorking: boolean;
}

/** Resends or cancels invitations, for the whole panel. */
export const useInvitationsAction = (): InvitationsAction => {
  const explain = useRefusal();
  const notify = useResultNotice();
  const { toggleNotification } = useNotification();
  const { once, isUnderWay } = useUnderWay();
  const [resend] = useResendInvitationsMutation();
  const [cancel] = useCancelInvitationsMutation();

  const act: InvitationsAction['act'] = (action, ids, onDone) =>
    once(async () => {
      const answer = await (action === 'resend' ? resend : cancel)({ selection: { ids } });
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: explain(answer.error) });
        return;
      }
      notify(action, answer.data);
      onDone?.();
    });
  return { act, isWorking: isUnderWay };
};
