import { AnswerClosure, type Overseers } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { answerClosure, closureInbox } from './closures.ts';
import { monthOf } from './month.ts';
import { oversightOf } from './overview.ts';
import { overseersOf } from './store.ts';

const base = '/api/:practice/oversight';
const numbersOnly = { none: 'figures of practices with small numbers held back, nothing of a patient' };
const json = express.json({ limit: '10kb' });

/** What a commissioner sees of the practices it oversees: numbers and closures, and no way down to a person. */
export function oversightRoutes({ route }: Routes, deps: Deps): void {
  route({ method: 'get', path: base, permission: 'commissioner', audit: numbersOnly }, async (req, res) => {
    res.json(await oversightOf(deps, staffOf(res), monthOf(deps, req.query)));
  });
  // For the practice itself: who sees its figures is no secret to it.
  route(
    { method: 'get', path: '/api/:practice/overseers', permission: 'member', audit: numbersOnly },
    async (_req, res) => {
      res.json({ items: await overseersOf(deps.database, staffOf(res).organisation.id) } satisfies Overseers);
    },
  );
  route(
    { method: 'get', path: `${base}/closures`, permission: 'commissioner', audit: numbersOnly },
    async (_req, res) => {
      res.json(await closureInbox(deps, staffOf(res)));
    },
  );
  route(
    {
      method: 'post',
      path: `${base}/closures/:overseen/:closure`,
      permission: 'commissioner',
      audit: { changed: 'closure-answered' },
    },
    async (req, res) => {
      const which = { practice: String(req.params.overseen), closure: String(req.params.closure) };
      res.json(await answerClosure(deps, staffOf(res), which, read(AnswerClosure, req.body)));
    },
    [json],
  );
}
