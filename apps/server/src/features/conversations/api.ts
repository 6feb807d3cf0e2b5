import { CorrectBirthDate, SetSensitive } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { correctBirthDate } from './birth-date.ts';
import { readOutCode, setSensitive } from './sensitive.ts';

const json = express.json({ limit: '10kb' });
const base = '/api/:practice/consultations/:id';

/** What staff do so that the right person, and nobody else, can open a conversation (S20, S21). */
export function conversationRoutes({ route }: Routes, deps: Deps): void {
  route(
    { method: 'post', path: `${base}/sensitive`, permission: 'member', audit: { changed: 'sensitive' } },
    async (req, res) => {
      const given = read(SetSensitive, req.body);
      const which = { staff: staffOf(res), consultation: String(req.params.id), lock: given.lock };
      res.json(await setSensitive(deps, which, given));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/read-out-code`,
      permission: 'member',
      audit: { changed: 'code-read-out' },
    },
    async (req, res) => {
      const which = { staff: staffOf(res), consultation: String(req.params.id), lock: null };
      res.json(await readOutCode(deps, which));
    },
  );
  route(
    { method: 'post', path: `${base}/birth-date`, permission: 'member', audit: { changed: 'birth-date' } },
    async (req, res) => {
      const given = read(CorrectBirthDate, req.body);
      const which = { staff: staffOf(res), consultation: String(req.params.id), lock: given.lock };
      res.json(await correctBirthDate(deps, which, given));
    },
    [json],
  );
}
