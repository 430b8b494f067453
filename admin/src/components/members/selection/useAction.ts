import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { batchPath } from '../../../plugin-id';
import { requestIds } from '../../../request-id';
import {
  useActOnMembersMutation,
  type MemberAction,
  type MemberActionRequests,
} from '../../../services/members';

interface Action<Name extends MemberAction> {
  act: (content: Omit<MemberActionRequests[Name], 'requestId'>) => Promise<void>;
  isWorking: boolean;
  error: unknown;
}

/** Does it once, however often the button is pressed, and goes to the output log of what it does. */
export const useAction = <Name extends MemberAction>(action: Name): Action<Name> => {
  const navigate = useNavigate();
  const [ask, { isLoading, error }] = useActOnMembersMutation();
  const idOf = useMemo(requestIds, []);
  const isUnderWay = useRef(false);

  const act: Action<Name>['act'] = async (content) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const request = { requestId: idOf(content), ...content };
    // The compiler does not follow which action takes which request.
    const answer = await ask({ action, request } as Parameters<typeof ask>[0]);
    isUnderWay.current = !('error' in answer);
    if ('data' in answer && answer.data) {
      navigate(batchPath(answer.data.id), { state: { isNew: true } });
    }
  };
  return { act, isWorking: isLoading, error: isLoading ? undefined : error };
};
