import type { BatchResponse, BatchWithLog } from '../../../shared/contracts/batches';
import type {
  ImportPreviewRequest,
  ImportPreviewResponse,
  ImportRequest,
} from '../../../shared/contracts/imports';
import { api, ifRefused, url } from './api';

/** A file with what is asked of it; Strapi's client leaves the content type of such a body to the browser. */
const multipart = (file: File, options: object): FormData => {
  const body = new FormData();
  body.append('options', JSON.stringify(options));
  body.append('files', file, file.name);
  return body;
};

const importsApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** Writes nothing; a mutation because a file is no key to remember an answer by. */
    memberInvitesPreviewImport: build.mutation<
      ImportPreviewResponse['data'],
      { file: File; options: ImportPreviewRequest }
    >({
      query: ({ file, options }) => ({
        url: url('batches/import/preview'),
        method: 'POST',
        data: multipart(file, options),
      }),
      transformResponse: ({ data }: ImportPreviewResponse) => data,
    }),
    memberInvitesImport: build.mutation<BatchWithLog, { file: File; options: ImportRequest }>({
      query: ({ file, options }) => ({
        url: url('batches/import'),
        method: 'POST',
        data: multipart(file, options),
      }),
      transformResponse: ({ data }: BatchResponse) => data,
      invalidatesTags: (_, error) => [
        'MemberInvitesBatches',
        'MemberInvitesMembers',
        'MemberInvitesInvitations',
        ...ifRefused(error),
      ],
    }),
  }),
});

export const {
  useMemberInvitesPreviewImportMutation: usePreviewImportMutation,
  useMemberInvitesImportMutation: useImportMutation,
} = importsApi;
