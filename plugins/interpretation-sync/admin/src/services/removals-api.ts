import type { Answer, RemovalAnswer, RemovalRequest } from '../../../shared/contracts';
import { addressOf, api } from './api';

const removalsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getRemoval: builder.query<RemovalAnswer, RemovalRequest>({
      query: (data) => ({ url: addressOf('removals/preview'), method: 'POST', data }),
      transformResponse: (answer: Answer<RemovalAnswer>) => answer.data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useGetRemovalQuery } = removalsApi;
