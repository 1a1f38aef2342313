import type {
  AlertAnswer,
  AlertFilter,
  Answer,
  Pagination,
  PaginationMeta,
  SweepAnswer,
} from '../../../shared/contracts';
import { addressOf, api } from './api';

interface AlertsArguments {
  state: AlertFilter;
  page: number;
  pageSize: number;
}

interface AlertsPageAnswer {
  alerts: AlertAnswer[];
  pagination: Pagination;
}

const alertsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getAlerts: builder.query<AlertsPageAnswer, AlertsArguments>({
      query: (params) => ({ url: addressOf('alerts'), config: { params } }),
      transformResponse: (answer: Required<Answer<AlertAnswer[], PaginationMeta>>) => ({
        alerts: answer.data,
        pagination: answer.meta.pagination,
      }),
      providesTags: ['InterpretationSyncAlerts'],
    }),
    acknowledgeAlert: builder.mutation<AlertAnswer, string>({
      query: (id) => ({ url: addressOf(`alerts/${id}/acknowledge`), method: 'POST' }),
      transformResponse: (answer: Answer<AlertAnswer>) => answer.data,
      invalidatesTags: ['InterpretationSyncAlerts'],
    }),
    runSweep: builder.mutation<SweepAnswer, void>({
      query: () => ({ url: addressOf('sweep'), method: 'POST' }),
      transformResponse: (answer: Answer<SweepAnswer>) => answer.data,
      invalidatesTags: ['InterpretationSyncAlerts', 'InterpretationSyncGate'],
    }),
  }),
});

export const { useGetAlertsQuery, useAcknowledgeAlertMutation, useRunSweepMutation } = alertsApi;
