import type {
  Answer,
  NextRunsAnswer,
  Pagination,
  PaginationMeta,
  SettingsAnswer,
  SettingsChange,
  SettingsPreview,
  SettingsRequest,
  TrialAnswer,
} from '../../../shared/contracts';
import { addressOf, api } from './api';

interface HistoryArguments {
  page: number;
  pageSize: number;
}

interface HistoryPageAnswer {
  changes: SettingsChange[];
  pagination: Pagination;
}

const settingsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getInterpretationSyncSettings: builder.query<SettingsAnswer, void>({
      query: () => addressOf('settings'),
      transformResponse: (answer: Answer<SettingsAnswer>) => answer.data,
      providesTags: ['InterpretationSyncSettings'],
    }),
    getInterpretationSyncSettingsPreview: builder.query<SettingsPreview, SettingsRequest>({
      query: (data) => ({
        url: addressOf('settings'),
        method: 'PUT',
        data,
        config: { params: { dryRun: true } },
      }),
      transformResponse: (answer: Answer<SettingsPreview>) => answer.data,
      // Documents change by themselves: figures hold for the moment in which they are read.
      keepUnusedDataFor: 0,
    }),
    saveInterpretationSyncSettings: builder.mutation<SettingsAnswer, SettingsRequest>({
      query: (data) => ({ url: addressOf('settings'), method: 'PUT', data }),
      transformResponse: (answer: Answer<SettingsAnswer>) => answer.data,
      invalidatesTags: (answer) =>
        answer
          ? [
              'InterpretationSyncSettings',
              'InterpretationSyncGate',
              'InterpretationSyncAlerts',
              'InterpretationSyncLedger',
              'InterpretationSyncStatistics',
            ]
          : [],
      // At once, so that the form does not look unsaved while the settings are read again.
      onQueryStarted: (_request, { dispatch, queryFulfilled }) =>
        queryFulfilled.then(
          ({ data }) => {
            dispatch(
              settingsApi.util.updateQueryData(
                'getInterpretationSyncSettings',
                undefined,
                () => data,
              ),
            );
          },
          () => undefined,
        ),
    }),
    getInterpretationSyncSettingsHistory: builder.query<HistoryPageAnswer, HistoryArguments>({
      query: (params) => ({ url: addressOf('settings/history'), config: { params } }),
      transformResponse: (answer: Required<Answer<SettingsChange[], PaginationMeta>>) => ({
        changes: answer.data,
        pagination: answer.meta.pagination,
      }),
      providesTags: ['InterpretationSyncSettings'],
    }),
    getTrial: builder.query<TrialAnswer, void>({
      query: () => addressOf('trial'),
      transformResponse: (answer: Answer<TrialAnswer>) => answer.data,
      providesTags: ['InterpretationSyncSettings'],
    }),
    getNextRuns: builder.query<NextRunsAnswer, string>({
      query: (expression) => ({
        url: addressOf('settings/next-runs'),
        config: { params: { expression } },
      }),
      transformResponse: (answer: Answer<NextRunsAnswer>) => answer.data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  useGetInterpretationSyncSettingsQuery,
  useGetInterpretationSyncSettingsPreviewQuery,
  useSaveInterpretationSyncSettingsMutation,
  useGetInterpretationSyncSettingsHistoryQuery,
  useGetTrialQuery,
  useGetNextRunsQuery,
} = settingsApi;
