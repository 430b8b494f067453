import { useMemo } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import type { Selection } from '../../../../shared/contracts/common';
import type { InvitationFilter } from '../../../../shared/contracts/invitations';
import { useFailureNotice } from '../../hooks/useFailureNotice';
import { useNotes } from '../../hooks/useNotes';
import { useSubmissions } from '../../hooks/useSubmissions';
import { useText } from '../../hooks/useText';
import { stayShut, useUnderWay } from '../../hooks/useUnderWay';
import { batchPath } from '../../plugin-id';
import { requestIds } from '../../request-id';
import { useActOnInvitationsMutation, type InvitationAction } from '../../services/invitations';
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

/** Invitations that something is to be done to. */
export interface ChosenInvitations {
  selection: Selection<InvitationFilter>;
  count: number;
}

/** Tells what became of a single invitation, and why where nothing did. */
const useLineNotice = () => {
  const text = useText();
  const say = useNotes();
  const { toggleNotification } = useNotification();
  return (action: InvitationAction, { log: [line] }: BatchWithLog): void => {
    const verb = action === 'resend' ? 'resent' : 'cancelled';
    const isDone = line?.outcome === verb;
    const message = text(`invitations.${verb}`, { count: isDone ? 1 : 0 });
    if (isDone) toggleNotification({ type: 'success', message });
    else toggleNotification({ type: 'warning', message: `${message} ${say(line?.notes)}`.trim() });
  };
};

export interface InvitationsAction {
  /**
   * Does it. Several invitations lead to the output log of what is done, a single one is told of where it
   * is. `onDone` is called unless the server refused.
   */
  act: (action: InvitationAction, chosen: ChosenInvitations, onDone?: () => void) => Promise<void>;
  isWorking: boolean;
}

/** Resends or cancels invitations, for the whole panel. */
export const useInvitationsAction = (): InvitationsAction => {
  const navigate = useNavigate();
  const notify = useLineNotice();
  const notifyOfFailure = useFailureNotice();
  const { once, isUnderWay } = useUnderWay();
  const { idOf, end } = useSubmissions();
  const [ask] = useActOnInvitationsMutation();

  const act: InvitationsAction['act'] = (action, { selection, count }, onDone) =>
    once(async () => {
      const requestId = idOf({ action, selection });
      const answer = await ask({ action, request: { requestId, selection } });
      if ('error' in answer) return notifyOfFailure(answer.error);
      end();
      onDone?.();
      if (count === 1) return notify(action, answer.data);
      navigate(batchPath(answer.data.id), { state: { isNew: true } });
      return stayShut;
    });
  return { act, isWorking: isUnderWay };
};
