import type {
  BatchListResponse,
  BatchLogQuery,
  BatchLogResponse,
  BatchResponse,
  BatchWithLog,
  CreateBatchRequest,
  ReviewRequest,
  ReviewResponse,
} from '../../../shared/contracts/batches';
import type { PageQuery } from '../../../shared/contracts/common';
import { api, ifRefused, url } from './api';

const changed = [
  'MemberInvitesBatches',
  'MemberInvitesMembers',
  'MemberInvitesInvitations',
] as const;

const batchesApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** A dry run. It is a query, so that a late answer to an older text is dropped. */
    memberInvitesReviewAddresses: build.query<ReviewResponse['data'], ReviewRequest>({
      query: (data) => ({ url: url('batches/review'), method: 'POST', data }),
      transformResponse: ({ data }: ReviewResponse) => data,
      keepUnusedDataFor: 0,
    }),
    memberInvitesCreateBatch: build.mutation<BatchWithLog, CreateBatchRequest>({
      query: (data) => ({ url: url('batches'), method: 'POST', data }),
      transformResponse: ({ data }: BatchResponse) => data,
      invalidatesTags: (_, error) => [...changed, ...ifRefused(error)],
    }),
    memberInvitesListBatches: build.query<BatchListResponse, Partial<PageQuery>>({
      query: (query) => url('batches', query),
      providesTags: ['MemberInvitesBatches'],
    }),
    memberInvitesGetBatch: build.query<BatchWithLog, string>({
      query: (id) => url(`batches/${id}`),
      transformResponse: ({ data }: BatchResponse) => data,
      providesTags: ['MemberInvitesBatches'],
    }),
    memberInvitesGetBatchLog: build.query<
      BatchLogResponse,
      { id: string } & Partial<BatchLogQuery>
    >({
      query: ({ id, ...query }) => url(`batches/${id}/log`, query),
      providesTags: ['MemberInvitesBatches'],
    }),
  }),
});

export const {
  useMemberInvitesReviewAddressesQuery: useReviewAddressesQuery,
  useMemberInvitesCreateBatchMutation: useCreateBatchMutation,
  useMemberInvitesListBatchesQuery: useListBatchesQuery,
  useMemberInvitesGetBatchQuery: useGetBatchQuery,
  useMemberInvitesGetBatchLogQuery: useGetBatchLogQuery,
} = batchesApi;
