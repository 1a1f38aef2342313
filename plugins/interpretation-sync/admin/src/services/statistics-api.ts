import type { Answer, OverviewAnswer, StatisticsAnswer } from '../../../shared/contracts';
import { addressOf, api } from './api';
import type { Period } from './period';
import { withQuery } from './query-string';

interface StatisticsArguments extends Period {
  groupBy: StatisticsAnswer['groupBy'];
}

const statisticsApi = api.injectEndpoints({
  endpoints: (builder) => ({
    getStatistics: builder.query<StatisticsAnswer, StatisticsArguments>({
      query: (asked) => withQuery(addressOf('statistics'), { ...asked }),
      transformResponse: (answer: Answer<StatisticsAnswer>) => answer.data,
      providesTags: ['InterpretationSyncStatistics'],
    }),
    getOverview: builder.query<OverviewAnswer, void>({
      query: () => addressOf('overview'),
      transformResponse: (answer: Answer<OverviewAnswer>) => answer.data,
      providesTags: ['InterpretationSyncStatistics', 'InterpretationSyncAlerts'],
    }),
  }),
});

export const { useGetStatisticsQuery, useGetOverviewQuery } = statisticsApi;
