import type { Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import type { Organisation } from '../surgeries/find.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { leafletPdf } from './leaflet.ts';
import { posterPdf } from './poster.ts';
import { websiteOf } from './website.ts';

const nothing = { none: 'words about the surgery, nothing of a patient' };

/** What a practice puts on its own website and walls. */
export function websiteRoutes({ route }: Routes, deps: Deps): void {
  const base = '/api/:practice/website';
  route({ method: 'get', path: base, permission: 'member', audit: nothing }, (_req, res) => {
    res.json(websiteOf(deps, staffOf(res).organisation));
  });
  route(
    { method: 'get', path: `${base}/poster.pdf`, permission: 'member', audit: nothing },
    async (_req, res) => {
      await sendPdf(res, 'poster', staffOf(res).organisation, (fields) => posterPdf(deps, fields));
    },
  );
  route(
    { method: 'get', path: `${base}/leaflet.pdf`, permission: 'member', audit: nothing },
    async (_req, res) => {
      await sendPdf(res, 'leaflet', staffOf(res).organisation, (fields) => leafletPdf(deps, fields));
    },
  );

  async function sendPdf(
    res: Response,
    name: string,
    organisation: Organisation,
    draw: (fields: Fields) => Promise<Buffer>,
  ): Promise<void> {
    const pdf = await draw(fieldsOf(deps, organisation));
    res.set('Content-Type', 'application/pdf');
    res.set('Content-Disposition', `inline; filename="${organisation.slug}-${name}.pdf"`);
    res.end(pdf);
  }
}
