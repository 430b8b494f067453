import type { PageQuery } from '../../../shared/contracts/common';
import type { MemberHistoryResponse, MemberResponse } from '../../../shared/contracts/members';
import { pluginId } from '../plugin-id';
import { api, dataOf, reading, url } from './api';

const path = (id: string): string => `members/${encodeURIComponent(id)}`;

/** The Content Manager's own tags, which make it read a member again. */
const shown = ['Document', 'Relations'] as const;

const historyApi = api.enhanceEndpoints({ addTagTypes: shown }).injectEndpoints({
  endpoints: (build) => ({
    memberInvitesGetMember: build.query<MemberResponse['data'], string>(
      reading(path, ['MemberInvitesMembers']),
    ),
    memberInvitesGetHistory: build.query<
      MemberHistoryResponse,
      { id: string } & Partial<PageQuery>
    >({
      query: ({ id, ...query }) => url(`${path(id)}/history`, query),
      providesTags: ['MemberInvitesMembers'],
    }),
    /** Reads what the edit view has saved, and updates everything that shows members or invitations. */
    memberInvitesReadMemberAgain: build.mutation<MemberResponse['data'], string>({
      query: (id) => url(path(id)),
      transformResponse: dataOf,
      invalidatesTags: ['MemberInvitesMembers', 'MemberInvitesInvitations'],
    }),
    /** Sends no request, but makes the Content Manager read this member again. */
    memberInvitesRefreshDocument: build.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, id) => [
        { type: 'Document', id: `plugin::${pluginId}.member_${id}` },
        'Relations',
      ],
    }),
  }),
});

export const {
  useMemberInvitesGetMemberQuery: useGetMemberQuery,
  useMemberInvitesGetHistoryQuery: useGetHistoryQuery,
  useMemberInvitesReadMemberAgainMutation: useReadMemberAgainMutation,
  useMemberInvitesRefreshDocumentMutation: useRefreshDocumentMutation,
} = historyApi;
