import { MonthQuery, National, NationalFileQuery } from '@frontdoor/contract';
import type { Operation } from './operations.ts';

/** What a practice sends to the national collection, and what is published of it. */
export const nationalOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/:practice/national',
    summary: 'The national collection: whether the practice takes part, and what became of each week',
    answer: National,
  },
  {
    method: 'get',
    path: '/api/:practice/national/files',
    summary: 'A zip of the seven files of one week, of this practice alone; managers only',
    query: NationalFileQuery,
    type: 'application/zip',
  },
  {
    method: 'get',
    path: '/api/:practice/national/month',
    summary: 'The nine published numbers of a month as a table; managers only',
    query: MonthQuery,
    type: 'text/csv',
  },
  {
    method: 'get',
    path: '/api/:practice/national/times',
    summary: 'The requests of a month by weekday and published band of time; managers only',
    query: MonthQuery,
    type: 'text/csv',
  },
];
