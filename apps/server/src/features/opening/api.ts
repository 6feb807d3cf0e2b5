import { AddClosure, SaveHours, SaveServiceSettings } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/route.ts';
import { type Staff, staffOf } from '../staff/guards.ts';
import { rosterOf } from '../staff/roster.ts';
import { saveParts } from '../staff/save-part.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { addClosure } from './add-closure.ts';
import { closuresAsCsv } from './closures-csv.ts';
import { closuresSince } from './closures-store.ts';
import { endClosure } from './end-closure.ts';
import { mustManageOpening } from './manage.ts';
import { openingOverview } from './overview.ts';
import { saveHours } from './save-hours.ts';
import { saveServiceSettings } from './save-settings.ts';

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

  const save = saveParts({ route }, deps, {
    base,
    allow: mustManageOpening,
    answer: (staff) => openingOverview(deps, staff),
  });
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
