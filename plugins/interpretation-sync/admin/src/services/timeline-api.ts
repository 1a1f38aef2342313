import type {
  Answer,
  Pagination,
  PaginationMeta,
  TimelineAnswer,
  TimelineEntryAnswer,
} from '../../../shared/contracts';
import { addressOf, api, documentTag } from './api';

interface TimelineArguments {
  uid: string;
  documentId: string;
  locale: string | undefined;
  page: number;
  pageSize: number;
}

interface TimelinePage {
  entries: TimelineEntryAnswer[];
  pagination: Pagination;
}

const timelineApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getTimeline: builder.query<TimelinePage, TimelineArguments>({
      query: ({ uid, documentId, ...params }) => ({
        url: addressOf(`timeline/${uid}/${documentId}`),
        config: { params },
      }),
      transformResponse: (answer: Required<Answer<TimelineAnswer, PaginationMeta>>) => ({
        entries: answer.data,
        pagination: answer.meta.pagination,
      }),
      // Nearly everything that is done to a document leaves an entry.
      providesTags: (_answer, _error, asked) => [
        'InterpretationSyncGate',
        'InterpretationSyncAlerts',
        documentTag(asked),
      ],
    }),
  }),
});

export const { useGetTimelineQuery } = timelineApi;
