import express from 'express';
import type { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { mustFindOrganisation } from '../surgeries/find.ts';
import { type Staff, staffOf } from './guards.ts';

/** A year of special days fits in. */
const json = express.json({ limit: '200kb' });

/** Declares one part of a page of settings that can be saved, beside the path of the page. */
export type SavePart = <S extends z.ZodType>(
  part: string,
  schema: S,
  /** The action it leaves in the change log. */
  changed: string,
  change: (staff: Staff, given: z.output<S>) => Promise<void>,
) => void;

/**
 * The parts of a page of settings: each is saved by itself and answered with the whole page as it stands then, its
 * practice read anew.
 * @param allow throws for who may not change anything here
 * @param answer the page after the change
 */
export function saveParts(
  { route }: Pick<Routes, 'route'>,
  deps: Pick<Deps, 'database' | 'clock'>,
  {
    base,
    allow,
    answer,
  }: { base: string; allow: (member: Staff['member']) => void; answer: (staff: Staff) => Promise<unknown> },
): SavePart {
  return (part, schema, changed, change) =>
    route(
      { method: 'post', path: `${base}/${part}`, permission: 'member', audit: { changed } },
      async (req, res) => {
        const staff = staffOf(res);
        // Before the body is read: who may not change a thing is told that, and not what is wrong with it.
        allow(staff.member);
        await change(staff, read(schema, req.body));
        const organisation = await mustFindOrganisation(deps, staff.organisation.slug);
        res.json(await answer({ ...staff, organisation }));
      },
      [json],
    );
}
