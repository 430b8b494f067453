import type {
  PreviewLetterResponse,
  TestLetterResponse,
  WriteLetterRequest,
} from '../../../shared/contracts/letters';
import { api, dataOf, url } from './api';

const lettersApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** Writes nothing. It is a query, so that a late answer to an older wording is dropped. */
    memberInvitesPreviewLetter: build.query<PreviewLetterResponse['data'], WriteLetterRequest>({
      query: (data) => ({ url: url('letters/preview'), method: 'POST', data }),
      transformResponse: dataOf,
      providesTags: ['MemberInvitesSettings'],
      keepUnusedDataFor: 0,
    }),
    memberInvitesSendTestLetter: build.mutation<TestLetterResponse['data'], WriteLetterRequest>({
      query: (data) => ({ url: url('letters/test'), method: 'POST', data }),
      transformResponse: dataOf,
    }),
  }),
});

export const {
  useMemberInvitesPreviewLetterQuery: usePreviewLetterQuery,
  useMemberInvitesSendTestLetterMutation: useSendTestLetterMutation,
} = lettersApi;
