import { useMemo, useRef } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { codeOf, refusedFields } from '../../hooks/useRefusal';
import { requestIds } from '../../request-id';
import { useCreateBatchMutation } from '../../services/batches';
import {
  contentOf,
  faultsOf,
  fieldAt,
  firstFault,
  type FieldName,
  type InviteValues,
  type People,
} from './request';

export interface Submission {
  submit: (people: People, values: InviteValues) => Promise<void>;
  isSending: boolean;
  error: unknown;
}

interface Handlers {
  onTaken: (batch: BatchWithLog) => void;
  onFaulty: (first: FieldName) => void;
  onRefused: (refused: {
    addresses: ReadonlyMap<string, string>;
    fields: Partial<Record<FieldName, string>>;
  }) => void;
}

const refusedIn = (error: unknown) => {
  const errors = refusedFields(error);
  const wrong = codeOf(error) === 'addresses_invalid' ? errors : [];
  return {
    addresses: new Map(wrong.map(({ value, message }) => [String(value), message])),
    fields: Object.fromEntries(
      errors.flatMap((refused) => {
        const name = fieldAt(refused.path);
        return name ? [[name, refused.message]] : [];
      }),
    ),
  };
};

/** Sends once, however often the button is pressed, and under the same id when the answer was lost. */
export const useSubmission = ({ onTaken, onFaulty, onRefused }: Handlers): Submission => {
  const [create, { isLoading, error }] = useCreateBatchMutation();
  const idOf = useMemo(requestIds, []);
  const isUnderWay = useRef(false);

  const send = async (people: People, values: InviteValues) => {
    const content = contentOf(people, values);
    const answer = await create({ requestId: idOf(content), ...content });
    // Once it is taken, no second click may come through before the form is gone.
    isUnderWay.current = !('error' in answer);
    if ('error' in answer) onRefused(refusedIn(answer.error));
    else onTaken(answer.data);
  };

  const submit = async (people: People, values: InviteValues) => {
    if (isUnderWay.current) return;
    const faults = faultsOf(values, new Date());
    const first = firstFault(faults);
    if (first) return onFaulty(first);
    isUnderWay.current = true;
    await send(people, values);
  };

  return { submit, isSending: isLoading, error: isLoading ? undefined : error };
};
