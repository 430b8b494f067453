import type {
  ListMembersQuery,
  ListMembersResponse,
  MembersSummaryResponse,
} from '../../../shared/contracts/members';
import type { ListProgramsResponse } from '../../../shared/contracts/programs';
import { api, url } from './api';

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
  }),
});

export const {
  useMemberInvitesListMembersQuery: useListMembersQuery,
  useMemberInvitesSummariseMembersQuery: useSummariseMembersQuery,
  useMemberInvitesListProgramsQuery: useListProgramsQuery,
} = membersApi;
