import type { BatchResponse, BatchWithLog } from '../../../shared/contracts/batches';
import type {
  ImportPreviewRequest,
  ImportPreviewResponse,
  ImportRequest,
} from '../../../shared/contracts/imports';
import { api, changedByBatch, url } from './api';

interface Sent<Options extends object> {
  file: File;
  options: Options;
}

/** Sends a file with its options. Strapi's client leaves the content type of such a body to the browser. */
const posted = (path: string, { file, options }: Sent<object>) => {
  const data = new FormData();
  data.append('options', JSON.stringify(options));
  data.append('files', file, file.name);
  return { url: url(path), method: 'POST' as const, data };
};

/**
 * Tells whether a file is unchanged. Browsers refuse to read a file that was changed or moved since it was
 * chosen, and sending it would look like a lost connection.
 */
const isAsChosen = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

const fileChanged = { name: 'NotReadableError', details: { code: 'file_changed' } };

const importsApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** Writes nothing. It is a mutation because a file cannot be a cache key. */
    memberInvitesPreviewImport: build.mutation<
      ImportPreviewResponse['data'],
      Sent<ImportPreviewRequest>
    >({
      queryFn: async (sent, _api, _extra, ask) => {
        if (!(await isAsChosen(sent.file))) return { error: fileChanged };
        const { data, error } = await ask(posted('batches/import/preview', sent));
        return error ? { error } : (data as ImportPreviewResponse);
      },
    }),
    memberInvitesImport: build.mutation<BatchWithLog, Sent<ImportRequest>>({
      queryFn: async (sent, _api, _extra, ask) => {
        if (!(await isAsChosen(sent.file))) return { error: fileChanged };
        const { data, error } = await ask(posted('batches/import', sent));
        return error ? { error } : (data as BatchResponse);
      },
      invalidatesTags: changedByBatch,
    }),
  }),
});

export const {
  useMemberInvitesPreviewImportMutation: usePreviewImportMutation,
  useMemberInvitesImportMutation: useImportMutation,
} = importsApi;
