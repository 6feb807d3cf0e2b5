import { AnswerClosure, ClosureInbox, FiguresQuery, Overseers, Oversight } from '@frontdoor/contract';
import type { Operation } from './operations.ts';

/** What a commissioner sees, and what a practice shows of itself. */
export const oversightOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/:practice/overseers',
    summary: 'Which commissioners may see figures of the practice, and since when',
    answer: Overseers,
  },
  {
    method: 'get',
    path: '/api/:practice/access-pack.pdf',
    summary: 'Hours, closures, clocks met and red flags of a period, for an inspection; managers only',
    query: FiguresQuery,
    type: 'application/pdf',
  },
  {
    method: 'get',
    path: '/api/:practice/oversight',
    summary: 'The practices of a commissioner side by side, small numbers held back',
    query: FiguresQuery,
    answer: Oversight,
  },
  {
    method: 'get',
    path: '/api/:practice/oversight/closures',
    summary: 'Closures within core hours of those practices, what has no answer first',
    answer: ClosureInbox,
  },
  {
    method: 'post',
    path: '/api/:practice/oversight/closures/:overseen/:closure',
    summary: 'Say that a closure was seen, is agreed, or is not agreed and why',
    body: AnswerClosure,
    answer: ClosureInbox,
  },
  {
    method: 'get',
    path: '/api/:practice/oversight/practices/:overseen/access-pack.pdf',
    summary: 'The access pack of one of those practices, small numbers held back',
    query: FiguresQuery,
    type: 'application/pdf',
  },
];
