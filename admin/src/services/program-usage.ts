import type { ProgramUsageResponse } from '../../../shared/contracts/programs';
import { api, url } from './api';

const usageApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** Never cached, because it is asked for before something is deleted. */
    memberInvitesGetProgramUsage: build.query<ProgramUsageResponse['data'], string>({
      query: (id) => url(`programs/${encodeURIComponent(id)}/usage`),
      transformResponse: ({ data }: ProgramUsageResponse) => data,
      providesTags: ['MemberInvitesMembers', 'MemberInvitesPrograms', 'MemberInvitesInvitations'],
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useMemberInvitesGetProgramUsageQuery: useGetProgramUsageQuery } = usageApi;
