import type { BatchWithLog } from '../../../shared/contracts/batches';
import type {
  InvitationActionRequest,
  InvitationLinkResponse,
  ListInvitationsQuery,
  ListInvitationsResponse,
} from '../../../shared/contracts/invitations';
import { api, changedByBatch, dataOf, url } from './api';

export type InvitationAction = 'resend' | 'cancel';

const invitationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    memberInvitesListInvitations: build.query<
      ListInvitationsResponse,
      Partial<ListInvitationsQuery>
    >({
      query: (query) => url('invitations', query),
      providesTags: ['MemberInvitesInvitations'],
    }),
    /** Answers the batch that does it: a large one goes on after the answer. */
    memberInvitesActOnInvitations: build.mutation<
      BatchWithLog,
      { action: InvitationAction; request: InvitationActionRequest }
    >({
      query: ({ action, request }) => ({
        url: url(`invitations/actions/${action}`),
        method: 'POST',
        data: request,
      }),
      transformResponse: dataOf,
      invalidatesTags: changedByBatch,
    }),
    /** Starts the clock of a letter that was never sent, so the lists change. */
    memberInvitesCopyInvitationLink: build.mutation<InvitationLinkResponse['data'], string>({
      query: (id) => ({ url: url(`invitations/${id}/link`), method: 'POST' }),
      transformResponse: dataOf,
      invalidatesTags: ['MemberInvitesInvitations', 'MemberInvitesMembers'],
    }),
  }),
});

export const {
  useMemberInvitesListInvitationsQuery: useListInvitationsQuery,
  useMemberInvitesActOnInvitationsMutation: useActOnInvitationsMutation,
  useMemberInvitesCopyInvitationLinkMutation: useCopyInvitationLinkMutation,
} = invitationsApi;
