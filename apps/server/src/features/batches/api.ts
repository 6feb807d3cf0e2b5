import { pipeline } from 'node:stream/promises';
import { BatchLinesQuery, BatchPath, MakeBatch, StartBatch } from '@frontdoor/contract';
import express, { type Request } from 'express';
import { csv } from '../../platform/csv.ts';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { type Staff, staffOf } from '../staff/guards.ts';
import { pauseBatch, resumeBatch, startBatch, stopBatch } from './acts.ts';
import { linesOf } from './lines.ts';
import { makeBatch } from './make.ts';
import { resultsOf } from './results-csv.ts';
import { batchesOf, batchOf } from './show.ts';

const base = '/api/:practice/batches';
const one = `${base}/:batch`;
/** Five million characters, of three bytes at most. */
const list = express.json({ limit: '16mb' });
const json = express.json({ limit: '10kb' });

/** What a list looks like; everybody in it is made up. */
const example = csv([
  ['NHS number', 'Name', 'Date of birth', 'Mobile', 'Email', 'Clinic'],
  ['999 001 2342', 'Alan Whitcombe', '12/03/1958', '07700 900123', 'alan@example.org', 'Saturday 5 December'],
  ['', 'Grace Okoro', '01/02/1980', '07700 900124', '', 'Monday 7 December'],
]);

/** The same message to each patient of a list. Everybody prepares one; `acts.ts` says who sends it. */
export function batchRoutes({ route }: Routes, deps: Deps): void {
  const viewed = { viewed: 'batch' };
  route(
    { method: 'get', path: base, permission: 'member', audit: { none: 'titles and numbers, no patient' } },
    async (_req, res) => {
      res.json(await batchesOf(deps, staffOf(res)));
    },
  );
  route(
    { method: 'post', path: base, permission: 'member', audit: { changed: 'batch-made' } },
    async (req, res) => {
      const staff = staffOf(res);
      const id = await makeBatch(deps, staff, read(MakeBatch, req.body));
      res.status(201).json(await batchOf(deps, staff, id));
    },
    [list],
  );
  route(
    { method: 'get', path: `${base}/example.csv`, permission: 'member', audit: { none: 'nobody is in it' } },
    (_req, res) => {
      res.set('Content-Disposition', 'attachment; filename="example.csv"');
      res.type('text/csv; charset=utf-8').send(example);
    },
  );
  route({ method: 'get', path: `${one}.csv`, permission: 'member', audit: viewed }, async (req, res) => {
    const { pieces } = await resultsOf(deps, staffOf(res), idIn(req));
    res.set('Content-Disposition', 'attachment; filename="batch-results.csv"');
    res.type('text/csv; charset=utf-8');
    await pipeline(pieces, res);
  });
  route({ method: 'get', path: one, permission: 'member', audit: viewed }, async (req, res) => {
    res.json(await batchOf(deps, staffOf(res), idIn(req)));
  });
  route({ method: 'get', path: `${one}/lines`, permission: 'member', audit: viewed }, async (req, res) => {
    res.json(await linesOf(deps, staffOf(res), idIn(req), read(BatchLinesQuery, req.query)));
  });

  const act = (
    name: string,
    changed: string,
    does: (staff: Staff, id: string, req: Request) => Promise<void>,
  ) =>
    route(
      { method: 'post', path: `${one}/${name}`, permission: 'member', audit: { changed } },
      async (req, res) => {
        const staff = staffOf(res);
        await does(staff, idIn(req), req);
        res.json(await batchOf(deps, staff, idIn(req)));
      },
      [json],
    );
  act('start', 'batch-started', (staff, id, req) =>
    startBatch(deps, staff, id, read(StartBatch, req.body ?? {}).again),
  );
  act('pause', 'batch-paused', (staff, id) => pauseBatch(deps, staff, id));
  act('resume', 'batch-resumed', (staff, id) => resumeBatch(deps, staff, id));
  act('stop', 'batch-stopped', (staff, id) => stopBatch(deps, staff, id));
}

function idIn(req: Request): string {
  return read(BatchPath, { batch: req.params.batch }).batch;
}
