import type { Answer, DeliveryAnswer, PaginationMeta } from '../../../shared/contracts';
import { addressOf, api } from './api';

/** As many as one alert has in any office; the server gives no more at once. */
const MOST_DELIVERIES = 100;

const deliveriesApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getAlertDeliveries: builder.query<DeliveryAnswer[], string>({
      query: (alert) => ({
        url: addressOf('deliveries'),
        config: { params: { alert, pageSize: MOST_DELIVERIES } },
      }),
      transformResponse: (answer: Required<Answer<DeliveryAnswer[], PaginationMeta>>) =>
        answer.data,
      providesTags: ['InterpretationSyncAlerts'],
    }),
    retryDelivery: builder.mutation<DeliveryAnswer, string>({
      query: (id) => ({ url: addressOf(`deliveries/${id}/retry`), method: 'POST' }),
      transformResponse: (answer: Answer<DeliveryAnswer>) => answer.data,
      invalidatesTags: ['InterpretationSyncAlerts', 'InterpretationSyncGate'],
    }),
  }),
});

export const { useGetAlertDeliveriesQuery, useRetryDeliveryMutation } = deliveriesApi;
