import type {
  Answer,
  GateAnswer,
  PublicationAnswer,
  PublicationRequest,
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
  }),
});

export const { useGetTypesQuery, useGetGateQuery, usePublishTogetherMutation } =
  interpretationSyncApi;
