import type {
  BatchListResponse,
  BatchLogQuery,
  BatchLogResponse,
  BatchWithLog,
  CreateBatchRequest,
  ReviewRequest,
  ReviewResponse,
} from '../../../shared/contracts/batches';
import type { PageQuery } from '../../../shared/contracts/common';
import { api, changedByBatch, dataOf, reading, url } from './api';

const batchesApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** A dry run. It is a query, so that a late answer to an older text is dropped. */
    memberInvitesReviewAddresses: build.query<ReviewResponse['data'], ReviewRequest>({
      query: (data) => ({ url: url('batches/review'), method: 'POST', data }),
      transformResponse: dataOf,
      keepUnusedDataFor: 0,
    }),
    memberInvitesCreateBatch: build.mutation<BatchWithLog, CreateBatchRequest>({
      query: (data) => ({ url: url('batches'), method: 'POST', data }),
      transformResponse: dataOf,
      invalidatesTags: changedByBatch,
    }),
    memberInvitesListBatches: build.query<BatchListResponse, Partial<PageQuery>>({
      query: (query) => url('batches', query),
      providesTags: ['MemberInvitesBatches'],
    }),
    memberInvitesGetBatch: build.query<BatchWithLog, string>(
      reading((id) => `batches/${id}`, ['MemberInvitesBatches']),
    ),
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
