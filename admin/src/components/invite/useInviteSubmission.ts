import { useState } from 'react';
import type { FormHelpers } from '@strapi/strapi/admin';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { stayShut } from '../../hooks/useUnderWay';
import { refusalsBy } from '../form/faults';
import { useOnSubmit } from '../form/RuledForm';
import { useFormSubmit } from '../form/useFormSubmit';
import { useInviteForm } from './InviteValuesForm';
import {
  faultsOf,
  inviteFields,
  isFieldOfLetter,
  languageOfField,
  type FieldName,
  type InviteValues,
} from './request';

interface Submission {
  send: (values: InviteValues) => Promise<{ data: BatchWithLog } | { error: unknown }>;
  /** True: the people cannot be invited as they are now. */
  isBlocked: boolean;
  onRefused?: (error: unknown) => void;
  onTaken: (batch: BatchWithLog) => void;
}

/** Submits the form around pasted addresses, chosen members or a file. */
export const useInviteSubmission = ({ send, isBlocked, onRefused, onTaken }: Submission) => {
  const { values, openTab } = useInviteForm();
  const [error, setError] = useState<unknown>();
  const { submit, isUnderWay } = useFormSubmit<InviteValues, FieldName, BatchWithLog>({
    faultsOf: (given) => faultsOf(given, new Date()),
    send: (given) => {
      setError(undefined);
      return send(given);
    },
    refusalsOf: (refusal) => refusalsBy(refusal, inviteFields),
    onWrong: ([first]) => {
      if (first && isFieldOfLetter(first.name)) openTab(languageOfField(first.name));
    },
    onRefused: (refusal) => {
      setError(refusal);
      onRefused?.(refusal);
    },
    onDone: (batch) => {
      onTaken(batch);
      return stayShut;
    },
  });
  // Only the values that apply are sent, not all that was typed.
  useOnSubmit((_typed: InviteValues, helpers: FormHelpers<InviteValues>) =>
    isBlocked ? undefined : submit(values, helpers),
  );
  return { isSending: isUnderWay, error };
};
