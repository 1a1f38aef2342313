import type {
  Answer,
  DeadlineDetail,
  LedgerChoices,
  LedgerFilters,
  LedgerRow,
  Pagination,
  PaginationMeta,
  StartRequest,
} from '../../../shared/contracts';
import { addressOf, api } from './api';
import { withQuery } from './query-string';

interface LedgerPageAnswer {
  rows: LedgerRow[];
  pagination: Pagination;
}

const ledgerApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getLedger: builder.query<LedgerPageAnswer, LedgerFilters>({
      query: (filters) => withQuery(addressOf('deadlines'), { ...filters }),
      transformResponse: (answer: Required<Answer<LedgerRow[], PaginationMeta>>) => ({
        rows: answer.data,
        pagination: answer.meta.pagination,
      }),
      providesTags: ['InterpretationSyncLedger'],
    }),
    getLedgerChoices: builder.query<LedgerChoices, void>({
      query: () => addressOf('ledger/choices'),
      transformResponse: (answer: Answer<LedgerChoices>) => answer.data,
      providesTags: ['InterpretationSyncLedger'],
    }),
    getDeadline: builder.query<DeadlineDetail, string>({
      query: (id) => addressOf(`deadlines/${encodeURIComponent(id)}`),
      transformResponse: (answer: Answer<DeadlineDetail>) => answer.data,
      providesTags: ['InterpretationSyncLedger'],
    }),
    moveStart: builder.mutation<unknown, StartRequest & { id: string }>({
      query: ({ id, ...data }) => ({
        url: addressOf(`deadlines/${encodeURIComponent(id)}/start`),
        method: 'PUT',
        data,
      }),
      invalidatesTags: [
        'InterpretationSyncLedger',
        'InterpretationSyncGate',
        'InterpretationSyncAlerts',
        'InterpretationSyncStatistics',
      ],
    }),
  }),
});

export const {
  useGetLedgerQuery,
  useGetLedgerChoicesQuery,
  useGetDeadlineQuery,
  useMoveStartMutation,
} = ledgerApi;
