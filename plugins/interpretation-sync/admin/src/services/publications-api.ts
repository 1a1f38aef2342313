import type { Answer, PublicationAnswer, PublicationRequest } from '../../../shared/contracts';
import { addressOf, api } from './api';

const publicationsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    /** What a publication would do; nothing is written. */
    previewPublication: builder.query<PublicationAnswer, PublicationRequest>({
      query: (request) => ({
        url: addressOf('publications'),
        method: 'POST',
        data: { ...request, dryRun: true },
      }),
      transformResponse: (answer: Answer<PublicationAnswer>) => answer.data,
      providesTags: ['InterpretationSyncGate', 'Relations'],
    }),
  }),
});

export const { usePreviewPublicationQuery } = publicationsApi;
