import type {
  AlertAnswer,
  Answer,
  GateAnswer,
  Pagination,
  PaginationMeta,
  PublicationAnswer,
  PublicationRequest,
  SweepAnswer,
  TypesAnswer,
} from '../../../shared/contracts';
import { addressOf, api, documentTag, listTag } from './api';

/** Which content types of the application stand on which side, and under which names. */
export type MappedTypes = TypesAnswer;

interface GateArguments {
  uid: string;
  documentId: string;
  locale?: string;
}

interface AlertsArguments {
  state: 'open' | 'closed' | 'all';
  page: number;
  pageSize: number;
}

interface AlertsPageAnswer {
  alerts: AlertAnswer[];
  pagination: Pagination;
}

const interpretationSyncApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getTypes: builder.query<MappedTypes, void>({
      query: () => addressOf('types'),
      transformResponse: (answer: Answer<MappedTypes>) => answer.data,
    }),
    getGate: builder.query<GateAnswer, GateArguments>({
      query: ({ uid, documentId, locale }) => ({
        url: addressOf(`gate/${uid}/${documentId}`),
        config: { params: { locale } },
      }),
      transformResponse: (answer: Answer<GateAnswer>) => answer.data,
      providesTags: (answer, _error, asked) => [
        'InterpretationSyncGate',
        'Relations',
        documentTag(asked),
        ...(answer?.links ?? []).map(documentTag),
      ],
    }),
    publishTogether: builder.mutation<PublicationAnswer, PublicationRequest>({
      query: (data) => ({ url: addressOf('publications'), method: 'POST', data }),
      transformResponse: (answer: Answer<PublicationAnswer>) => answer.data,
      invalidatesTags: (answer) => [
        'InterpretationSyncGate',
        'InterpretationSyncAlerts',
        'Relations',
        'RecentDocumentList',
        'CountDocuments',
        ...(answer?.published ?? []).flatMap((document) => [
          documentTag(document),
          listTag(document.uid),
        ]),
      ],
    }),
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

export const {
  useGetTypesQuery,
  useGetGateQuery,
  usePublishTogetherMutation,
  useGetAlertsQuery,
  useAcknowledgeAlertMutation,
  useRunSweepMutation,
} = interpretationSyncApi;
