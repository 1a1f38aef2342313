import { adminApi } from '@strapi/strapi/admin';
import type {
  AlertAnswer,
  Answer,
  GateAnswer,
  Pagination,
  PaginationMeta,
  PublicationAnswer,
  PublicationRequest,
  SweepAnswer,
} from '../../../shared/contracts';
import { PLUGIN_ID } from '../plugin-id';

/** Which content types of the application stand on which side. */
export interface MappedTypes {
  policy: string;
  interpretation: string;
}

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

// Document, Relations, RecentDocumentList and CountDocuments belong to the content manager: what
// it saves or publishes invalidates them, so the panel follows without asking; and the other way.
const api = adminApi.enhanceEndpoints({
  addTagTypes: [
    'Document',
    'Relations',
    'RecentDocumentList',
    'CountDocuments',
    'InterpretationSyncGate',
    'InterpretationSyncAlerts',
  ],
});

const documentTag = (document: { uid: string; documentId: string }) => ({
  type: 'Document' as const,
  id: `${document.uid}_${document.documentId}`,
});

const listTag = (uid: string) => ({ type: 'Document' as const, id: `${uid}_LIST` });

const interpretationSyncApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getTypes: builder.query<MappedTypes, void>({
      query: () => `/${PLUGIN_ID}/types`,
      transformResponse: (answer: Answer<MappedTypes>) => answer.data,
    }),
    getGate: builder.query<GateAnswer, GateArguments>({
      query: ({ uid, documentId, locale }) => ({
        url: `/${PLUGIN_ID}/gate/${uid}/${documentId}`,
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
      query: (data) => ({ url: `/${PLUGIN_ID}/publications`, method: 'POST', data }),
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
      query: (params) => ({ url: `/${PLUGIN_ID}/alerts`, config: { params } }),
      transformResponse: (answer: Required<Answer<AlertAnswer[], PaginationMeta>>) => ({
        alerts: answer.data,
        pagination: answer.meta.pagination,
      }),
      providesTags: ['InterpretationSyncAlerts'],
    }),
    acknowledgeAlert: builder.mutation<AlertAnswer, string>({
      query: (id) => ({ url: `/${PLUGIN_ID}/alerts/${id}/acknowledge`, method: 'POST' }),
      transformResponse: (answer: Answer<AlertAnswer>) => answer.data,
      invalidatesTags: ['InterpretationSyncAlerts'],
    }),
    runSweep: builder.mutation<SweepAnswer, void>({
      query: () => ({ url: `/${PLUGIN_ID}/sweep`, method: 'POST' }),
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
