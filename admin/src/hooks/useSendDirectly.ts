import { useNotification } from '@strapi/strapi/admin';
import type { BatchWithLog } from '../../../shared/contracts/batches';
import { useCreateBatchMutation } from '../services/batches';
import { newRequestId } from '../request-id';
import { useNotes } from './useNotes';
import { useRefusal } from './useRefusal';
import { useText } from './useText';

/** Invites members of the roster at once, with the wording of the settings. */
export const useSendDirectly = () => {
  const text = useText();
  const say = useNotes();
  const explain = useRefusal();
  const { toggleNotification } = useNotification();
  const [create] = useCreateBatchMutation();

  const tell = ({ counts, log }: BatchWithLog) => {
    const [line] = log;
    if (counts.invited > 0) {
      toggleNotification({
        type: 'success',
        message: text('send.done', { count: counts.invited }),
      });
      return;
    }
    const outcome = line?.outcome ? text(`outcome.${line.outcome}`) : '';
    const why = [outcome, line?.detail && say(line.detail)].filter(Boolean).join(': ');
    toggleNotification({ type: 'warning', message: text('send.nobody', { why }) });
  };

  return {
    send: async (members: string[]): Promise<void> => {
      const answer = await create({
        requestId: newRequestId(),
        selection: { ids: members },
        source: 'selection',
        send: true,
      });
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: explain(answer.error) });
      } else {
        tell(answer.data);
      }
    },
  };
};
