import { Attempt, EndAlarm } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { recordAttempt } from './attempt.ts';
import { claimAlarm } from './claim.ts';
import { endAlarm } from './end.ts';
import { listAlarms } from './list.ts';

const json = express.json({ limit: '20kb' });
const base = '/api/:practice/alarms';

/** The open alarms and what staff do about them; anybody may claim, who may end is ruled by the act (S33). */
export function alarmRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: base,
      permission: 'member',
      audit: { none: 'a list row opens nothing; opening the request is logged' },
    },
    async (_req, res) => {
      res.json(await listAlarms(deps, staffOf(res)));
    },
  );
  route(
    {
      method: 'post',
      path: `${base}/:alarm/claim`,
      permission: 'member',
      audit: { changed: 'alarm-claimed' },
    },
    async (req, res) => {
      res.json(await claimAlarm(deps, { staff: staffOf(res), alarm: String(req.params.alarm) }));
    },
  );
  route(
    { method: 'post', path: `${base}/:alarm/end`, permission: 'member', audit: { changed: 'alarm-ended' } },
    async (req, res) => {
      const which = { staff: staffOf(res), alarm: String(req.params.alarm) };
      res.json(await endAlarm(deps, which, read(EndAlarm, req.body)));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/:alarm/attempt`,
      permission: 'member',
      audit: { changed: 'alarm-attempt' },
    },
    async (req, res) => {
      const which = { staff: staffOf(res), alarm: String(req.params.alarm) };
      res.json(await recordAttempt(deps, which, read(Attempt, req.body)));
    },
    [json],
  );
}
