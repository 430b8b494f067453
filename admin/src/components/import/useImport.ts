import { useMemo, useRef } from 'react';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { refusedFields } from '../../hooks/useRefusal';
import { useImportMutation } from '../../services/imports';
import {
  faultsOf,
  fieldAt,
  firstFault,
  optionsOf,
  type FieldName,
  type InviteValues,
} from '../invite/request';
import { requestIds } from '../../request-id';
import type { FilePreview } from './useFilePreview';

interface Handlers {
  onTaken: (batch: BatchWithLog) => void;
  onFaulty: (first: FieldName) => void;
  onRefused: (fields: Partial<Record<FieldName, string>>) => void;
}

const contentOf = ({ asked, preview }: FilePreview, values: InviteValues) => ({
  delimiter: preview?.delimiter,
  hasHeader: preview?.hasHeader,
  columns: preview?.columns,
  // Seen of the beginning alone; the server looks at all of the file, unless somebody knows better.
  encoding: asked.encoding,
  ...optionsOf(values),
});

const refusedIn = (error: unknown): Partial<Record<FieldName, string>> =>
  Object.fromEntries(
    refusedFields(error).flatMap(({ path, message }) => {
      const name = fieldAt(path);
      return name ? [[name, message]] : [];
    }),
  );

/** Sends the whole file once, and under the same id when the answer was lost. */
export const useImport = ({ onTaken, onFaulty, onRefused }: Handlers) => {
  const [send, { isLoading, error }] = useImportMutation();
  const idOf = useMemo(requestIds, []);
  const isUnderWay = useRef(false);

  const submit = async (reading: FilePreview, values: InviteValues): Promise<void> => {
    const { file } = reading;
    if (!file || isUnderWay.current) return;
    const faults = faultsOf(values, new Date());
    const first = firstFault(faults);
    if (first) return onFaulty(first);
    isUnderWay.current = true;
    const content = contentOf(reading, values);
    const { name, size, lastModified } = file;
    const requestId = idOf({ ...content, file: [name, size, lastModified] });
    const answer = await send({ file, options: { requestId, ...content } });
    // Once it is taken, no second click may come through before the form is gone.
    isUnderWay.current = !('error' in answer);
    if ('error' in answer) onRefused(refusedIn(answer.error));
    else onTaken(answer.data);
  };

  return { submit, isSending: isLoading, error: isLoading ? undefined : error };
};
