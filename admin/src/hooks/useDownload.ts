import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRefusal, type RequestError } from './useRefusal';
import { useText } from './useText';
import { useUnderWay } from './useUnderWay';
import { url } from '../services/api';

/** Long enough for the browser to have taken over the file. */
const untilTaken = 10_000;

const saveAs = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), untilTaken);
};

export interface Download {
  /** Saves a file that the server makes, by the path of its route and the query. */
  save: (file: { path: string; query?: object; name: string }) => Promise<void>;
  isSaving: boolean;
}

/** Saves a file that requires a session, which a plain link would not send. */
export const useDownload = (): Download => {
  const text = useText();
  const explain = useRefusal();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { once, isUnderWay } = useUnderWay();

  const refused = (error: unknown) => {
    const { name, status } = error as RequestError & { name?: string };
    // The admin has left the page.
    if (name === 'AbortError') return;
    // Strapi's client keeps only the status of an answer that should have been a file.
    const isKnown = status === undefined || status === 403;
    const message = isKnown ? explain(error) : text('log.download_failed');
    toggleNotification({ type: 'danger', message });
  };

  const save: Download['save'] = ({ path, query, name }) =>
    once(async () => {
      try {
        // The answer is not read as a text, because decoding would remove the byte order mark, by which Excel
        // recognises UTF-8.
        const { data } = await get<Blob>(url(path, query), { responseType: 'blob' });
        saveAs(data, name);
      } catch (error) {
        refused(error);
      }
    });

  return { save, isSaving: isUnderWay };
};
