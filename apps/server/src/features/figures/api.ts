import { pipeline } from 'node:stream/promises';
import { FiguresQuery, ReportingSettings } from '@frontdoor/contract';
import express, { type Response } from 'express';
import { csv } from '../../platform/csv.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { exportRequests } from './export.ts';
import { periodOf } from './period.ts';
import { practiceFigures } from './practice-figures.ts';
import { reportingOf, saveReporting } from './reporting.ts';

const json = express.json({ limit: '10kb' });
const path = '/api/:practice/figures';
const reporting = '/api/:practice/reporting';
const numbersOnly = { none: 'numbers, nothing of a patient' };

/** What a practice can know of its own requests, as numbers, as tables and as rows. */
export function figureRoutes({ route }: Routes, deps: Deps): void {
  route({ method: 'get', path, permission: 'member', audit: numbersOnly }, async (req, res) => {
    res.json(await practiceFigures(deps, staffOf(res).organisation.id, askedOf(req.query)));
  });

  // Before the tables, which would take its name for one of theirs.
  route(
    { method: 'get', path: `${path}/requests.csv`, permission: 'member', audit: { viewed: 'export' } },
    async (req, res) => {
      const days = periodOf(req.query);
      const lines = await exportRequests(deps, staffOf(res), days);
      asFile(res, `requests-${days.from}-to-${days.to}.csv`);
      try {
        await pipeline(lines, res);
      } catch (fault) {
        // Whoever calls a download off has not met a fault of ours.
        if ((fault as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw fault;
      }
    },
  );

  route(
    { method: 'get', path: `${path}/:figure.csv`, permission: 'member', audit: numbersOnly },
    async (req, res) => {
      const days = askedOf(req.query);
      const { figures } = await practiceFigures(deps, staffOf(res).organisation.id, days);
      const figure = figures.find(({ id }) => id === req.params.figure);
      if (!figure) throw notFound();
      const rows = figure.rows.map(({ label, values }) => [label, ...values.map((value) => value ?? '')]);
      asFile(res, `${figure.id}-${days.from}-to-${days.to}.csv`);
      res.send(csv([[figure.title, ...figure.columns], ...rows]));
    },
  );

  route(
    { method: 'get', path: reporting, permission: 'member', audit: { none: 'settings of the practice' } },
    async (_req, res) => {
      res.json(await reportingOf(deps, staffOf(res)));
    },
  );
  route(
    { method: 'post', path: reporting, permission: 'member', audit: { changed: 'reporting' } },
    async (req, res) => {
      res.json(await saveReporting(deps, staffOf(res), read(ReportingSettings, req.body)));
    },
    [json],
  );
}

/** A period, and whether it is a copy for others. */
function askedOf(query: unknown) {
  return { ...periodOf(query), heldBack: read(FiguresQuery, query).heldBack === 'yes' };
}

function asFile(res: Response, name: string): void {
  res.set('Content-Disposition', `attachment; filename="${name}"`);
  res.type('text/csv; charset=utf-8');
}
