import type { Answer, PolicyState, Side } from '../../../shared/contracts';
import { addressOf, api } from './api';

interface StatesArguments {
  side: Side;
  documentIds: string[];
  locale?: string;
}

const parameters = { policy: 'policies', interpretation: 'interpretations' } as const;

const statesApi = api.injectEndpoints({
  endpoints: (builder) => ({
    /** States of one page of a list, by documentId. */
    getStates: builder.query<Record<string, PolicyState>, StatesArguments>({
      query: ({ side, documentIds, locale }) => ({
        url: addressOf('states'),
        config: { params: { [parameters[side]]: documentIds.join(','), locale } },
      }),
      transformResponse: ({ data }: Answer<PolicyState[]>) =>
        Object.fromEntries(data.map((state) => [state.documentId, state])),
      providesTags: ['InterpretationSyncGate', 'InterpretationSyncLedger', 'Relations'],
    }),
  }),
});

export const { useGetStatesQuery } = statesApi;
