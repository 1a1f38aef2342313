import type { Answer, RevokeRequest, WaiverAnswer, WaiverRequest } from '../../../shared/contracts';
import { addressOf, api } from './api';

/** A waiver changes the decision, the clock with its alerts, and what is counted. */
const CHANGED = [
  'InterpretationSyncGate',
  'InterpretationSyncAlerts',
  'InterpretationSyncLedger',
  'InterpretationSyncStatistics',
] as const;

const waiversApi = api.injectEndpoints({
  endpoints: (builder) => ({
    grantWaiver: builder.mutation<WaiverAnswer, WaiverRequest>({
      query: (data) => ({ url: addressOf('waivers'), method: 'POST', data }),
      transformResponse: (answer: Answer<WaiverAnswer>) => answer.data,
      invalidatesTags: [...CHANGED],
    }),
    revokeWaiver: builder.mutation<WaiverAnswer, RevokeRequest & { id: string }>({
      query: ({ id, reason }) => ({
        url: addressOf(`waivers/${id}/revoke`),
        method: 'POST',
        data: { reason },
      }),
      transformResponse: (answer: Answer<WaiverAnswer>) => answer.data,
      invalidatesTags: [...CHANGED],
    }),
  }),
});

export const { useGrantWaiverMutation, useRevokeWaiverMutation } = waiversApi;
