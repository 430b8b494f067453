import type { BatchResponse, BatchWithLog } from '../../../shared/contracts/batches';
import type {
  AddAccountsRequest,
  CountAccountsResponse,
  ListMembersQuery,
  ListMembersResponse,
  ListTagsResponse,
  MemberActionRequest,
  MemberAttributesResponse,
  MembersSummaryResponse,
  ProgramActionRequest,
  TagActionRequest,
} from '../../../shared/contracts/members';
import type { ListProgramsResponse } from '../../../shared/contracts/programs';
import type { BatchAction } from '../../../shared/contracts/states';
import { api, ifRefused, url } from './api';

/** The actions on many members beside inviting, with the request of each. */
export interface MemberActionRequests {
  resend: MemberActionRequest;
  cancel: MemberActionRequest;
  add_program: ProgramActionRequest;
  remove_program: ProgramActionRequest;
  add_tag: TagActionRequest;
  remove_tag: TagActionRequest;
  delete: MemberActionRequest;
  add_accounts: AddAccountsRequest;
}
export type MemberAction = Exclude<BatchAction, 'invite'> & keyof MemberActionRequests;

type AnyAction = {
  [Action in MemberAction]: { action: Action; request: MemberActionRequests[Action] };
}[MemberAction];

const changed = [
  'MemberInvitesMembers',
  'MemberInvitesInvitations',
  'MemberInvitesBatches',
  'MemberInvitesTags',
] as const;

const membersApi = api.injectEndpoints({
  endpoints: (build) => ({
    memberInvitesListMembers: build.query<ListMembersResponse, Partial<ListMembersQuery>>({
      query: (query) => url('members', query),
      providesTags: ['MemberInvitesMembers'],
    }),
    memberInvitesSummariseMembers: build.query<MembersSummaryResponse['data'], undefined>({
      query: () => url('members/summary'),
      transformResponse: ({ data }: MembersSummaryResponse) => data,
      providesTags: ['MemberInvitesMembers'],
    }),
    memberInvitesListPrograms: build.query<ListProgramsResponse['data'], undefined>({
      query: () => url('programs'),
      transformResponse: ({ data }: ListProgramsResponse) => data,
      providesTags: ['MemberInvitesPrograms'],
    }),
    memberInvitesListTags: build.query<ListTagsResponse['data'], undefined>({
      query: () => url('tags'),
      transformResponse: ({ data }: ListTagsResponse) => data,
      providesTags: ['MemberInvitesTags'],
    }),
    memberInvitesListMemberAttributes: build.query<MemberAttributesResponse['data'], undefined>({
      query: () => url('members/attributes'),
      transformResponse: ({ data }: MemberAttributesResponse) => data,
    }),
    memberInvitesCountAccounts: build.query<CountAccountsResponse['data'], undefined>({
      query: () => url('members/accounts'),
      transformResponse: ({ data }: CountAccountsResponse) => data,
      keepUnusedDataFor: 0,
    }),
    /** Answers the batch that runs the action, which goes on after the answer. */
    memberInvitesActOnMembers: build.mutation<BatchWithLog, AnyAction>({
      query: ({ action, request }) => ({
        url: url(`members/actions/${action.replace('_', '-')}`),
        method: 'POST',
        data: request,
      }),
      transformResponse: ({ data }: BatchResponse) => data,
      invalidatesTags: (_, error) => [...changed, ...ifRefused(error)],
    }),
  }),
});

export const {
  useMemberInvitesListMembersQuery: useListMembersQuery,
  useMemberInvitesSummariseMembersQuery: useSummariseMembersQuery,
  useMemberInvitesListProgramsQuery: useListProgramsQuery,
  useMemberInvitesListTagsQuery: useListTagsQuery,
  useMemberInvitesListMemberAttributesQuery: useListMemberAttributesQuery,
  useMemberInvitesCountAccountsQuery: useCountAccountsQuery,
  useMemberInvitesActOnMembersMutation: useActOnMembersMutation,
} = membersApi;
