import { AddClosure, SaveHours, SaveServiceSettings } from '@frontdoor/contract';
import express from 'express';
import type { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { type Staff, staffOf } from '../staff/guards.ts';
import { rosterOf } from '../staff/roster.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { addClosure } from './add-closure.ts';
import { closuresAsCsv } from './closures-csv.ts';
import { closuresSince } from './closures-store.ts';
import { endClosure } from './end-closure.ts';
import { mustManageOpening } from './manage.ts';
import { openingOverview } from './overview.ts';
import { saveHours } from './save-hours.ts';
import { saveServiceSettings } from './save-settings.ts';

const json = express.json({ limit: '200kb' });
const base = '/api/:practice/opening';
const settings = { none: 'hours of the practice, nothing of a patient' };

/** When a practice is open. Everybody who works there reads it; managers change it. */
export function openingRoutes({ route }: Routes, deps: Deps): void {
  const answer = async (staff: Staff) => {
    const organisation = await mustFindOrganisation(deps, staff.organisation.slug);
    return openingOverview(deps, { ...staff, organisation });
  };
  route({ method: 'get', path: base, permission: 'member', audit: settings }, async (_req, res) => {
    res.json(await answer(staffOf(res)));
  });
  route(
    { method: 'get', path: `${base}/closures.csv`, permission: 'member', audit: settings },
    async (_req, res) => {
      const { organisation } = staffOf(res);
      const roster = await rosterOf(deps, organisation.id);
      const all = await deps.database.read(organisation.id, (reader) => closuresSince(reader, 0));
      res.set('Content-Disposition', 'attachment; filename="closures.csv"');
      res.type('text/csv; charset=utf-8').send(closuresAsCsv(all, { roster, calendar: deps.calendar }));
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
        mustManageOpening(staff.member);
        await change(staff, read(schema, req.body));
        res.json(await answer(staff));
      },
      [json],
    );
  save('hours', SaveHours, 'opening-hours', (staff, given) => saveHours(deps, staff, given));
  save('settings', SaveServiceSettings, 'service-settings', (staff, given) =>
    saveServiceSettings(deps, staff, given),
  );
  save('closures', AddClosure, 'closure-made', (staff, given) => addClosure(deps, staff, given));
  route(
    {
      method: 'post',
      path: `${base}/closures/:closure/end`,
      permission: 'member',
      audit: { changed: 'closure-ended' },
    },
    async (req, res) => {
      const staff = staffOf(res);
      await endClosure(deps, staff, String(req.params.closure));
      res.json(await answer(staff));
    },
  );
}
