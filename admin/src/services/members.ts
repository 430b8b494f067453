import type { BatchWithLog } from '../../../shared/contracts/batches';
import type {
  AddAccountsRequest,
  CountAccountsResponse,
  EraseRequest,
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
import { api, changedByBatch, dataOf, reading, url } from './api';

/** The actions on many members beside inviting, with the request of each. */
export interface MemberActionRequests {
  resend: MemberActionRequest;
  cancel: MemberActionRequest;
  add_program: ProgramActionRequest;
  remove_program: ProgramActionRequest;
  add_tag: TagActionRequest;
  remove_tag: TagActionRequest;
  delete: MemberActionRequest;
  erase: EraseRequest;
  add_accounts: AddAccountsRequest;
}
export type MemberAction = Exclude<BatchAction, 'invite'> & keyof MemberActionRequests;

type AnyAction = {
  [Action in MemberAction]: { action: Action; request: MemberActionRequests[Action] };
}[MemberAction];

const membersApi = api.injectEndpoints({
  endpoints: (build) => ({
    memberInvitesListMembers: build.query<ListMembersResponse, Partial<ListMembersQuery>>({
      query: (query) => url('members', query),
      providesTags: ['MemberInvitesMembers'],
    }),
    memberInvitesSummariseMembers: build.query<MembersSummaryResponse['data'], undefined>(
      reading(() => 'members/summary', ['MemberInvitesMembers']),
    ),
    memberInvitesListPrograms: build.query<ListProgramsResponse['data'], undefined>(
      reading(() => 'programs', ['MemberInvitesPrograms']),
    ),
    memberInvitesListTags: build.query<ListTagsResponse['data'], undefined>(
      reading(() => 'tags', ['MemberInvitesTags']),
    ),
    memberInvitesListMemberAttributes: build.query<MemberAttributesResponse['data'], undefined>(
      reading(() => 'members/attributes'),
    ),
    memberInvitesCountAccounts: build.query<CountAccountsResponse['data'], undefined>({
      ...reading(() => 'members/accounts'),
      keepUnusedDataFor: 0,
    }),
    /** Answers the batch that runs the action, which goes on after the answer. */
    memberInvitesActOnMembers: build.mutation<BatchWithLog, AnyAction>({
      query: ({ action, request }) => ({
        url: url(`members/actions/${action.replace('_', '-')}`),
        method: 'POST',
        data: request,
      }),
      transformResponse: dataOf,
      invalidatesTags: (result, error) => [...changedByBatch(result, error), 'MemberInvitesTags'],
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
