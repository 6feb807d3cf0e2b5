import { DecideContact } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { markCopied } from './copied.ts';
import { decideContact } from './decide.ts';

/** What staff do about proposed contact details (S25). No lock: what they decide on does not change under them. */
export function contactChangeRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'post',
      path: '/api/:practice/consultations/:id/contact-changes/:change/decide',
      permission: 'member',
      audit: { changed: 'contact-changed' },
    },
    async (req, res) => {
      const given = read(DecideContact, req.body);
      const { id, change } = req.params as { id: string; change: string };
      const which = { staff: staffOf(res), consultation: id, lock: null };
      res.json(await decideContact(deps, which, change, given));
    },
    [express.json({ limit: '10kb' })],
  );

  route(
    {
      method: 'post',
      path: '/api/:practice/consultations/:id/contact-changes/:change/copied',
      permission: 'member',
      audit: { changed: 'contact-copied' },
    },
    async (req, res) => {
      const { id, change } = req.params as { id: string; change: string };
      const which = { staff: staffOf(res), consultation: id, lock: null };
      res.json(await markCopied(deps, which, change));
    },
  );
}
