import { MessagingSettings, SetSwitch, SetTest } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { mustManage } from '../safety-settings/manage.ts';
import { staffOf } from '../staff/guards.ts';
import { saveMessaging } from './save.ts';
import { setSwitch, setTest } from './set.ts';
import { messagingSettings } from './settings.ts';

const json = express.json({ limit: '10kb' });
const base = '/api/:practice';

/** Messages and files on or off, by practice, patient and request (R40, R77); and trials of the service (R119). */
export function switchRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: `${base}/messaging`,
      permission: 'member',
      audit: { none: 'settings of the practice, nothing of a patient' },
    },
    async (_req, res) => {
      res.json(await deps.database.read(staffOf(res).organisation.id, messagingSettings));
    },
  );
  route(
    { method: 'post', path: `${base}/messaging`, permission: 'member', audit: { changed: 'messaging' } },
    async (req, res) => {
      const staff = staffOf(res);
      // Before the body is read: who may not change it is told that, and not what is wrong with it.
      mustManage(staff.member, 'messages and files');
      res.json(await saveMessaging(deps, staff, read(MessagingSettings, req.body)));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/consultations/:id/switch`,
      permission: 'member',
      audit: { changed: 'switched' },
    },
    async (req, res) => {
      const given = read(SetSwitch, req.body);
      const which = { staff: staffOf(res), consultation: String(req.params.id), lock: given.lock };
      res.json(await setSwitch(deps, which, given));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/consultations/:id/test`,
      permission: 'member',
      audit: { changed: 'test-marked' },
    },
    async (req, res) => {
      const given = read(SetTest, req.body);
      const which = { staff: staffOf(res), consultation: String(req.params.id), lock: given.lock };
      res.json(await setTest(deps, which, given));
    },
    [json],
  );
}
