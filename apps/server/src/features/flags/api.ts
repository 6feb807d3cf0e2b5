import { MarkFlag } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { figuresAsCsv } from './csv.ts';
import { flagFigures } from './figures.ts';
import { markFlag } from './mark.ts';

const json = express.json({ limit: '10kb' });
const figures = '/api/:practice/flags/figures';
const numbersOnly = { none: 'numbers by rule, nothing of a patient' };

/** What staff make of flags, and how often each rule was right (S16). */
export function flagRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'post',
      path: '/api/:practice/consultations/:id/mark',
      permission: 'member',
      audit: { changed: 'flag-marked' },
    },
    async (req, res) => {
      res.json(await markFlag(deps, staffOf(res), String(req.params.id), read(MarkFlag, req.body)));
    },
    [json],
  );
  route({ method: 'get', path: figures, permission: 'member', audit: numbersOnly }, async (_req, res) => {
    res.json(await flagFigures(deps, staffOf(res)));
  });
  route(
    { method: 'get', path: `${figures}.csv`, permission: 'member', audit: numbersOnly },
    async (_req, res) => {
      const table = figuresAsCsv(await flagFigures(deps, staffOf(res)));
      res.set('Content-Disposition', 'attachment; filename="flag-figures.csv"');
      res.type('text/csv; charset=utf-8').send(table);
    },
  );
}
