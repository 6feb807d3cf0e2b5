import { Figures, FiguresQuery, ReportingSettings } from '@frontdoor/contract';
import type { Operation } from './operations.ts';

/** The figures of a practice, and what it says of itself for them. */
export const figureOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/:practice/figures',
    summary:
      'Every figure of a period: requests, waits, first looks, red flags, outcomes, who asks, feedback, teams',
    query: FiguresQuery,
    answer: Figures,
  },
  {
    method: 'get',
    path: '/api/:practice/figures/requests.csv',
    summary: 'One row a request of a period, without anything of a person; managers only',
    query: FiguresQuery,
    type: 'text/csv',
  },
  {
    method: 'get',
    path: '/api/:practice/figures/:figure.csv',
    summary: 'One figure of a period as a table',
    query: FiguresQuery,
    type: 'text/csv',
  },
  {
    method: 'get',
    path: '/api/:practice/reporting',
    summary: 'List size, codes of places, what is public and which numbers are too small to show',
    answer: ReportingSettings,
  },
  {
    method: 'post',
    path: '/api/:practice/reporting',
    summary: 'Sets them; managers only',
    body: ReportingSettings,
    answer: ReportingSettings,
  },
];
