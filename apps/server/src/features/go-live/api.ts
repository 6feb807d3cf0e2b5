import { GoLive, SaveNumber, SaveRota, SaveSafetySettings } from '@frontdoor/contract';
import express from 'express';
import type { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { saveRota } from '../duty/save.ts';
import { saveNumber } from '../local-numbers/save.ts';
import { mustManage } from '../safety-settings/manage.ts';
import { saveSettings } from '../safety-settings/save.ts';
import { type Staff, staffOf } from '../staff/guards.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { goLive } from './go-live.ts';
import { safetyOverview, safetyWarnings } from './overview.ts';

const json = express.json({ limit: '50kb' });
const base = '/api/:practice/safety';
const settings = { none: 'settings of the practice, nothing of a patient' };

/** What a practice sets about danger. Everybody who works there reads it; managers change it. */
export function safetyRoutes({ route }: Routes, deps: Deps): void {
  route({ method: 'get', path: base, permission: 'member', audit: settings }, async (_req, res) => {
    res.json(await safetyOverview(deps, staffOf(res)));
  });
  route(
    { method: 'get', path: `${base}/warnings`, permission: 'member', audit: settings },
    async (_req, res) => {
      res.json(await safetyWarnings(deps, staffOf(res)));
    },
  );

  const save = <S extends z.ZodType>(
    part: string,
    schema: S,
    changed: string,
    change: (staff: Staff, given: z.output<S>) => Promise<void>,
  ) =>
    route(
      { method: 'post', path: `${base}/${part}`, permission: 'member', audit: { changed } },
      async (req, res) => {
        const staff = staffOf(res);
        // Before the body is read: who may not change a thing is told that, and not what is wrong with it.
        mustManage(staff.member);
        await change(staff, read(schema, req.body));
        const organisation = await mustFindOrganisation(deps, staff.organisation.slug);
        res.json(await safetyOverview(deps, { ...staff, organisation }));
      },
      [json],
    );
  save('rota', SaveRota, 'rota', (staff, given) => saveRota(deps, staff, given));
  save('numbers', SaveNumber, 'local-number', (staff, given) => saveNumber(deps, staff, given));
  save('settings', SaveSafetySettings, 'safety-settings', (staff, given) => saveSettings(deps, staff, given));
  save('live', GoLive, 'went-live', ({ organisation, member }) => goLive(deps, organisation, member.id));
}
