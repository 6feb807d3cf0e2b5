import { Batch, Batches, BatchLines, BatchLinesQuery, MakeBatch, StartBatch } from '@frontdoor/contract';
import type { Operation } from './operations.ts';

const base = '/api/:practice/batches';
const one = `${base}/:batch`;

/** The same message to each patient of a list. */
export const batchOperations: Operation[] = [
  { method: 'get', path: base, summary: 'The newest batches and how far each is', answer: Batches },
  {
    method: 'post',
    path: base,
    summary: 'Make a batch of a list: who would be sent what, and who cannot be and why; nothing is sent',
    body: MakeBatch,
    answer: Batch,
    status: 201,
  },
  { method: 'get', path: `${base}/example.csv`, summary: 'What a list looks like', type: 'text/csv' },
  { method: 'get', path: one, summary: 'One batch and how far it is', answer: Batch },
  { method: 'get', path: `${one}.csv`, summary: 'The result of every line as a table', type: 'text/csv' },
  {
    method: 'get',
    path: `${one}/lines`,
    summary: 'One page of its lines; that they were opened is logged',
    query: BatchLinesQuery,
    answer: BatchLines,
  },
  {
    method: 'post',
    path: `${one}/start`,
    summary: 'Send it; managers and clinicians only, and the same list within a day only with `again`',
    body: StartBatch,
    answer: Batch,
  },
  { method: 'post', path: `${one}/pause`, summary: 'Send no more until it is resumed', answer: Batch },
  { method: 'post', path: `${one}/resume`, summary: 'Go on sending', answer: Batch },
  { method: 'post', path: `${one}/stop`, summary: 'Send no more, for good', answer: Batch },
];
