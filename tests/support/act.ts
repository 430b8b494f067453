import { randomUUID } from 'node:crypto';
import type { BatchWithLog, MemberFilter, Selection } from '../../shared/contracts';
import { asAdmin } from './invite';
import type { Site } from './site';
import { until } from './until';

type Action =
  | 'resend'
  | 'cancel'
  | 'delete'
  | 'erase'
  | 'add-program'
  | 'remove-program'
  | 'add-tag'
  | 'remove-tag';

/** Does something to a selection of members as the panel does, and answers the batch. */
export async function actOnMembers(
  site: Site,
  action: Action,
  selection: Selection<MemberFilter>,
  more: object = {},
): Promise<BatchWithLog> {
  const body = { requestId: randomUUID(), selection, ...more };
  const answer = await asAdmin(site, 'post', `/members/actions/${action}`, body);
  if (answer.status >= 400) throw new Error(`${answer.status}: ${answer.text}`);
  return answer.body.data as BatchWithLog;
}

/** Waits for a batch that is processed after its answer. */
export async function untilDone(site: Site, id: string, timeoutMs?: number): Promise<BatchWithLog> {
  let batch: BatchWithLog | undefined;
  await until(
    async () => {
      batch = (await asAdmin(site, 'get', `/batches/${id}`)).body.data as BatchWithLog;
      return batch.state === 'done';
    },
    { what: 'the batch worked off', timeoutMs },
  );
  return batch!;
}

/** Lists the outcome of each line, by the part of its address before the @. */
export const outcomesOf = ({ log }: BatchWithLog): Record<string, string | null> =>
  Object.fromEntries(log.map(({ typed, outcome }) => [typed.split('@')[0]!, outcome]));
