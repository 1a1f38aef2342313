import type {
  Answer,
  CalculationAnswer,
  CalendarAnswer,
  CalendarConfirmation,
  CalendarPreview,
  CalendarPreviewRequest,
  CalendarVersionAnswer,
  Pagination,
  PaginationMeta,
} from '../../../shared/contracts';
import { addressOf, api } from './api';

interface VersionsPage {
  versions: CalendarVersionAnswer[];
  pagination: Pagination;
}

const calendarsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getWorkCalendar: builder.query<CalendarAnswer, { year?: number }>({
      query: (params) => ({ url: addressOf('calendars'), config: { params } }),
      transformResponse: (answer: Answer<CalendarAnswer>) => answer.data,
      providesTags: ['InterpretationSyncCalendars'],
    }),
    getWorkCalendarVersions: builder.query<VersionsPage, { page: number; pageSize: number }>({
      query: (params) => ({ url: addressOf('calendars/versions'), config: { params } }),
      transformResponse: (answer: Required<Answer<CalendarVersionAnswer[], PaginationMeta>>) => ({
        versions: answer.data,
        pagination: answer.meta.pagination,
      }),
      providesTags: ['InterpretationSyncCalendars'],
    }),
    calculateDueDate: builder.query<CalculationAnswer, { publishedAt: string }>({
      query: (params) => ({ url: addressOf('calendars/calculate'), config: { params } }),
      transformResponse: (answer: Answer<CalculationAnswer>) => answer.data,
      providesTags: ['InterpretationSyncCalendars', 'InterpretationSyncSettings'],
    }),
    previewWorkCalendar: builder.query<CalendarPreview, CalendarPreviewRequest>({
      query: (data) => ({ url: addressOf('calendars/preview'), method: 'POST', data }),
      transformResponse: (answer: Answer<CalendarPreview>) => answer.data,
      // Deadlines start by themselves: a preview holds for the moment in which it is read.
      keepUnusedDataFor: 0,
    }),
    confirmWorkCalendar: builder.mutation<CalendarAnswer, CalendarConfirmation>({
      query: (data) => ({ url: addressOf('calendars/confirm'), method: 'POST', data }),
      transformResponse: (answer: Answer<CalendarAnswer>) => answer.data,
      invalidatesTags: (answer) =>
        answer
          ? [
              'InterpretationSyncCalendars',
              'InterpretationSyncGate',
              'InterpretationSyncAlerts',
              'InterpretationSyncLedger',
              'InterpretationSyncStatistics',
            ]
          : [],
    }),
  }),
});

export const {
  useGetWorkCalendarQuery,
  useGetWorkCalendarVersionsQuery,
  useCalculateDueDateQuery,
  usePreviewWorkCalendarQuery,
  useConfirmWorkCalendarMutation,
} = calendarsApi;
