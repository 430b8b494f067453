import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { Batch } from '../../../../shared/contracts/batches';
import { useRefusal, type RequestError } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { url } from '../../services/api';

/** Long after the browser has taken the file over. */
const untilTaken = 10_000;

const saveAs = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), untilTaken);
};

/** Saves the output log as the CSV file that the server makes of it, whole or its problems only. */
export const useLogFile = ({ id, createdAt }: Batch, problemsOnly: boolean) => {
  const text = useText();
  const explain = useRefusal();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSaving, setIsSaving] = useState(false);

  const refused = (error: unknown) => {
    const { name, status } = error as RequestError & { name?: string };
    // The page was left.
    if (name === 'AbortError') return;
    // Of an answer that should have been a file, Strapi's client keeps the status alone.
    const isKnown = status === undefined || status === 403;
    const message = isKnown ? explain(error) : text('log.download_failed');
    toggleNotification({ type: 'danger', message });
  };

  const save = async (): Promise<void> => {
    const path = `batches/${id}/log.csv`;
    setIsSaving(true);
    try {
      // Not as a text: decoding would take the byte order mark away, by which Excel knows UTF-8.
      const { data } = await get<Blob>(url(path, { problems: problemsOnly || undefined }), {
        responseType: 'blob',
      });
      saveAs(data, `output-log-${createdAt.slice(0, 10)}.csv`);
    } catch (error) {
      refused(error);
    } finally {
      setIsSaving(false);
    }
  };

  return { save, isSaving };
};
