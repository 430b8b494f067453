import type {
  InvitationActionRequest,
  InvitationActionResponse,
  InvitationLinkResponse,
  ListInvitationsQuery,
  ListInvitationsResponse,
} from '../../../shared/contracts/invitations';
import { api, ifRefused, url } from './api';

const changed = [
  'MemberInvitesInvitations',
  'MemberInvitesMembers',
  'MemberInvitesBatches',
] as const;

const invitationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    memberInvitesListInvitations: build.query<
      ListInvitationsResponse,
      Partial<ListInvitationsQuery>
    >({
      query: (query) => url('invitations', query),
      providesTags: ['MemberInvitesInvitations'],
    }),
    memberInvitesResendInvitations: build.mutation<
      InvitationActionResponse['data'],
      InvitationActionRequest
    >({
      query: (data) => ({ url: url('invitations/actions/resend'), method: 'POST', data }),
      transformResponse: ({ data }: InvitationActionResponse) => data,
      invalidatesTags: (_, error) => [...changed, ...ifRefused(error)],
    }),
    memberInvitesCancelInvitations: build.mutation<
      InvitationActionResponse['data'],
      InvitationActionRequest
    >({
      query: (data) => ({ url: url('invitations/actions/cancel'), method: 'POST', data }),
      transformResponse: ({ data }: InvitationActionResponse) => data,
      invalidatesTags: [...changed],
    }),
    /** Starts the clock of a letter that was never sent, so the lists change. */
    memberInvitesCopyInvitationLink: build.mutation<InvitationLinkResponse['data'], string>({
      query: (id) => ({ url: url(`invitations/${id}/link`), method: 'POST' }),
      transformResponse: ({ data }: InvitationLinkResponse) => data,
      invalidatesTags: ['MemberInvitesInvitations', 'MemberInvitesMembers'],
    }),
  }),
});

export const {
  useMemberInvitesListInvitationsQuery: useListInvitationsQuery,
  useMemberInvitesResendInvitationsMutation: useResendInvitationsMutation,
  useMemberInvitesCancelInvitationsMutation: useCancelInvitationsMutation,
  useMemberInvitesCopyInvitationLinkMutation: useCopyInvitationLinkMutation,
} = invitationsApi;
