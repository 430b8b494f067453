import type { ProgramUsageResponse } from '../../../shared/contracts/programs';
import { api, reading } from './api';

const usageApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** Never cached, because it is asked for before something is deleted. */
    memberInvitesGetProgramUsage: build.query<ProgramUsageResponse['data'], string>({
      ...reading(
        (id) => `programs/${encodeURIComponent(id)}/usage`,
        ['MemberInvitesMembers', 'MemberInvitesPrograms', 'MemberInvitesInvitations'],
      ),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useMemberInvitesGetProgramUsageQuery: useGetProgramUsageQuery } = usageApi;
