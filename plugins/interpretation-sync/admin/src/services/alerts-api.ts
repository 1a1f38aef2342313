import type {
  AlertAnswer,
  AlertCount,
  AlertLevel,
  AlertState,
  Answer,
  Pagination,
  PaginationMeta,
  SweepAnswer,
} from '../../../shared/contracts';
import { addressOf, api } from './api';

interface AlertsArguments {
  state: AlertState | 'pending' | 'all';
  level?: AlertLevel;
  /** documentId of a policy. */
  policy?: string;
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
    getAlertCount: builder.query<AlertCount, void>({
      query: () => addressOf('alerts/count'),
      transformResponse: (answer: Answer<AlertCount>) => answer.data,
      providesTags: ['InterpretationSyncAlerts'],
    }),
    /** The page for print about an escalation, in HTML. */
    getAlertNotice: builder.query<string, string>({
      query: (id) => ({
        url: addressOf(`alerts/${id}/notice`),
        config: { responseType: 'text' },
      }),
      keepUnusedDataFor: 0,
    }),
    acknowledgeAlert: builder.mutation<AlertAnswer, string>({
      query: (id) => ({ url: addressOf(`alerts/${id}/acknowledge`), method: 'POST' }),
      transformResponse: (answer: Answer<AlertAnswer>) => answer.data,
      invalidatesTags: ['InterpretationSyncAlerts', 'InterpretationSyncGate'],
    }),
    acknowledgeAlerts: builder.mutation<AlertAnswer[], string[]>({
      query: (ids) => ({ url: addressOf('alerts/acknowledge'), method: 'POST', data: { ids } }),
      transformResponse: (answer: Answer<AlertAnswer[]>) => answer.data,
      invalidatesTags: ['InterpretationSyncAlerts', 'InterpretationSyncGate'],
    }),
    runSweep: builder.mutation<SweepAnswer, void>({
      query: () => ({ url: addressOf('sweep'), method: 'POST' }),
      transformResponse: (answer: Answer<SweepAnswer>) => answer.data,
      invalidatesTags: ['InterpretationSyncAlerts', 'InterpretationSyncGate'],
    }),
  }),
});

export const {
  useGetAlertsQuery,
  useGetAlertCountQuery,
  useGetAlertNoticeQuery,
  useAcknowledgeAlertMutation,
  useAcknowledgeAlertsMutation,
  useRunSweepMutation,
} = alertsApi;
