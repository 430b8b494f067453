import type {
  CorrectAddressRequest,
  CorrectAddressResponse,
} from '../../../shared/contracts/members';
import { api, dataOf, url } from './api';

const claimApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** Closes the open invitation to the old address, so the lists of invitations change as well. */
    memberInvitesCorrectAddress: build.mutation<
      CorrectAddressResponse['data'],
      CorrectAddressRequest & { id: string }
    >({
      query: ({ id, ...data }) => ({
        url: url(`members/${encodeURIComponent(id)}/email`),
        method: 'PUT',
        data,
      }),
      transformResponse: dataOf,
      invalidatesTags: ['MemberInvitesMembers', 'MemberInvitesInvitations', 'MemberInvitesBatches'],
    }),
  }),
});

export const { useMemberInvitesCorrectAddressMutation: useCorrectAddressMutation } = claimApi;
