import type { Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { notAllowed, notFound } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { periodOf } from '../figures/period.ts';
import { reportingSettings } from '../figures/reporting-store.ts';
import { monthOf } from '../oversight/month.ts';
import { practicesOf } from '../oversight/store.ts';
import { staffOf } from '../staff/guards.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { odsCodeOf } from '../surgeries/store.ts';
import { packFacts } from './facts.ts';
import { packPdf } from './pdf.ts';

const numbersOnly = { none: 'hours, closures and numbers, nothing of a patient' };

/** The access pack for an inspection, in one click: the practice's own, and for its commissioner. */
export function accessPackRoutes({ route }: Routes, deps: Deps): void {
  route(
    { method: 'get', path: '/api/:practice/access-pack.pdf', permission: 'member', audit: numbersOnly },
    async (req, res) => {
      const { member, organisation } = staffOf(res);
      if (member.role !== 'manager') throw notAllowed('Only a manager makes the access pack. Ask a manager.');
      await send(res, organisation.slug, periodOf(req.query), 0);
    },
  );
  route(
    {
      method: 'get',
      path: '/api/:practice/oversight/practices/:overseen/access-pack.pdf',
      permission: 'commissioner',
      audit: numbersOnly,
    },
    async (req, res) => {
      const { organisation } = staffOf(res);
      const all = await practicesOf(deps.database, organisation.id);
      const practice = all.find(({ slug }) => slug === req.params.overseen);
      if (!practice) throw notFound();
      const settings = await deps.database.read(practice.id, reportingSettings);
      await send(res, practice.slug, monthOf(deps, req.query), settings.smallNumbers);
    },
  );

  async function send(
    res: Response,
    slug: string,
    days: { from: string; to: string },
    smallNumbers: number,
  ): Promise<void> {
    const practice = await mustFindOrganisation(deps, slug);
    const odsCode = await odsCodeOf(deps.database, practice.id);
    const facts = await packFacts(deps, { ...practice, odsCode }, days, smallNumbers);
    res.set('Content-Type', 'application/pdf');
    res.set('Content-Disposition', `attachment; filename="${slug}-access-${days.from}-to-${days.to}.pdf"`);
    res.end(await packPdf(deps, facts));
  }
}
