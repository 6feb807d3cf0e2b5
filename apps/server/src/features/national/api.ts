import { MonthQuery, NationalFileQuery } from '@frontdoor/contract';
import { csv } from '../../platform/csv.ts';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { logExport, mustExport, mustTakePart, practiceMonth, readWeek } from './exports.ts';
import { intoZip } from './into-zip.ts';
import { monthHeading, monthRows, timesHeading, timesRows } from './month.ts';
import { nationalOverview } from './overview.ts';
import { produceWeek } from './produce.ts';

const base = '/api/:practice/national';
const exported = { viewed: 'export' };

/** What a practice sends to the national collection: everybody there sees whether it goes, a manager takes files out. */
export function nationalRoutes({ route }: Routes, deps: Deps): void {
  const settings = { none: 'weeks and counts of the practice, nothing of a patient' };
  route({ method: 'get', path: base, permission: 'member', audit: settings }, async (_req, res) => {
    res.json(await nationalOverview(deps, staffOf(res)));
  });

  // Nothing is marked as sent: a practice looks at its own files, and the operator sends those of all.
  route({ method: 'get', path: `${base}/files`, permission: 'member', audit: exported }, async (req, res) => {
    const staff = staffOf(res);
    mustExport(staff.member);
    const { week: monday, format } = read(NationalFileQuery, req.query);
    const week = readWeek(monday);
    const { practice, mapping } = await mustTakePart(deps, staff);
    await logExport(deps, staff, `national ${monday} ${format}`);
    res.set('Content-Disposition', `attachment; filename="national_${monday}_${format}.zip"`);
    res.type('application/zip');
    const job = { week, number: 1, mapping, format, practices: [practice] };
    try {
      await intoZip(res, deps.clock.now(), async (open) => {
        await produceWeek(deps, job, open);
      });
    } catch (fault) {
      // The first bytes have gone: a zip that is broken off cannot be opened, and nobody takes it for whole.
      if (!res.headersSent) throw fault;
      deps.log.error({ err: fault }, 'National files broke off');
      res.destroy();
    }
  });

  const tables = {
    month: { heading: monthHeading, rows: monthRows, name: 'practice_oc_submissions' },
    times: { heading: timesHeading, rows: timesRows, name: 'by_day_and_time' },
  };
  for (const [path, { heading, rows, name }] of Object.entries(tables)) {
    route(
      { method: 'get', path: `${base}/${path}`, permission: 'member', audit: exported },
      async (req, res) => {
        const staff = staffOf(res);
        mustExport(staff.member);
        const { month } = read(MonthQuery, req.query);
        const { given, mapping } = await practiceMonth(deps, staff, month);
        await logExport(deps, staff, `national ${path} ${month}`);
        res.set('Content-Disposition', `attachment; filename="${name}_${month}.csv"`);
        res.type('text/csv; charset=utf-8').send(csv([heading(mapping), ...rows(given, mapping)]));
      },
    );
  }
}
