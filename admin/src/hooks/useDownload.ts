import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRefusal, type RequestError } from './useRefusal';
import { useText } from './useText';
import { useUnderWay } from './useUnderWay';
import { url } from '../services/api';

/** Long after the browser has taken the file over. */
const untilTaken = 10_000;

const saveAs = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), untilTaken);
};

export interface Download {
  /** A file that the server makes, by the path of its route and the query. */
  save: (file: { path: string; query?: object; name: string }) => Promise<void>;
  isSaving: boolean;
}

/** Saves a file that takes being signed in; a plain link would come without it. */
export const useDownload = (): Download => {
  const text = useText();
  const explain = useRefusal();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { once, isUnderWay } = useUnderWay();

  const refused = (error: unknown) => {
    const { name, status } = error as RequestError & { name?: string };
    // The page was left.
    if (name === 'AbortError') return;
    // Strapi's client keeps only the status of an answer that should have been a file.
    const isKnown = status === undefined || status === 403;
    const message = isKnown ? explain(error) : text('log.download_failed');
    toggleNotification({ type: 'danger', message });
  };

  const save: Download['save'] = ({ path, query, name }) =>
    once(async () => {
      try {
        // Not as a text: decoding would take the byte order mark away, by which Excel knows UTF-8.
        const { data } = await get<Blob>(url(path, query), { responseType: 'blob' });
        saveAs(data, name);
      } catch (error) {
        refused(error);
      }
    });

  return { save, isSaving: isUnderWay };
};
