import type { Answer, WebhookAnswer, WebhookRequest } from '../../../shared/contracts';
import { addressOf, api } from './api';

const webhooksApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getInterpretationSyncWebhooks: builder.query<WebhookAnswer[], void>({
      query: () => addressOf('webhooks'),
      transformResponse: (answer: Answer<WebhookAnswer[]>) => answer.data,
      providesTags: ['InterpretationSyncWebhooks'],
    }),
    /** Changes the subscription of this id, or adds one. */
    saveInterpretationSyncWebhook: builder.mutation<
      WebhookAnswer,
      { id?: string; webhook: WebhookRequest }
    >({
      query: ({ id, webhook }) =>
        id === undefined
          ? { url: addressOf('webhooks'), method: 'POST', data: webhook }
          : { url: addressOf(`webhooks/${id}`), method: 'PUT', data: webhook },
      transformResponse: (answer: Answer<WebhookAnswer>) => answer.data,
      invalidatesTags: ['InterpretationSyncWebhooks'],
    }),
    deleteInterpretationSyncWebhook: builder.mutation<unknown, string>({
      query: (id) => ({ url: addressOf(`webhooks/${id}`), method: 'DELETE' }),
      invalidatesTags: ['InterpretationSyncWebhooks'],
    }),
  }),
});

export const {
  useGetInterpretationSyncWebhooksQuery,
  useSaveInterpretationSyncWebhookMutation,
  useDeleteInterpretationSyncWebhookMutation,
} = webhooksApi;
