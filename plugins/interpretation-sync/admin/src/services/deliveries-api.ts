import type {
  Answer,
  DeliveryAnswer,
  DeliveryState,
  Pagination,
  PaginationMeta,
} from '../../../shared/contracts';
import { addressOf, api } from './api';

interface DeliveriesArguments {
  state?: DeliveryState | 'all';
  /** Id of an alert. */
  alert?: string;
  page?: number;
  pageSize: number;
}

interface DeliveriesPageAnswer {
  deliveries: DeliveryAnswer[];
  pagination: Pagination;
}

const deliveriesApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getDeliveries: builder.query<DeliveriesPageAnswer, DeliveriesArguments>({
      query: (params) => ({ url: addressOf('deliveries'), config: { params } }),
      transformResponse: (answer: Required<Answer<DeliveryAnswer[], PaginationMeta>>) => ({
        deliveries: answer.data,
        pagination: answer.meta.pagination,
      }),
      providesTags: ['InterpretationSyncAlerts'],
    }),
    retryDelivery: builder.mutation<DeliveryAnswer, string>({
      query: (id) => ({ url: addressOf(`deliveries/${id}/retry`), method: 'POST' }),
      transformResponse: (answer: Answer<DeliveryAnswer>) => answer.data,
      invalidatesTags: ['InterpretationSyncAlerts', 'InterpretationSyncGate'],
    }),
  }),
});

export const { useGetDeliveriesQuery, useRetryDeliveryMutation } = deliveriesApi;
