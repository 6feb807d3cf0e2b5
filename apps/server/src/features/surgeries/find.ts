import type { Database } from '@frontdoor/database';
import type { ClosedRoutes } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { messagingSettings } from '../switches/settings.ts';
import { readHours, type SurgeryHours } from './hours.ts';
import { lastingClosures, organisationBySlug, showsFigures } from './store.ts';

/** One tenant as every request needs it: its id, what the pages show of it, and its hours, checked. */
export type Organisation = {
  id: string;
  slug: string;
  kind: string;
  name: string;
  town: string;
  phone: string;
  address: string;
  hours: SurgeryHours;
  /** The closures that run, come, or ended in the last day (R9). */
  closures: readonly ClosedRoutes[];
  /** Since when it takes requests, ms since 1970; null before it went live (S2). */
  liveAt: number | null;
  /** It shows everybody how soon it answers (R120). */
  publicFigures: boolean;
  /** It takes no files of patients: no photos with the online form, none with a message (R40). */
  filesOff: boolean;
};

type Kept = { organisation: Organisation; until: number };

/** How long an answer may be old. Milliseconds. Every request asks, and an organisation changes a few times a year. */
const freshFor = 10_000;
/** A closure that is over still says when today's opening hours were broken off (S3). Milliseconds. */
const closuresSince = 24 * 60 * 60_000;
const kept = new WeakMap<Database, Map<string, Kept>>();
/** How often something was changed in this process: what was read before a change is not kept after it. */
let changes = 0;

/**
 * The organisation of a slug, or null when there is none. When the database cannot answer, the last known one is
 * given, so that a page about the fault can still show the surgery's phone number (R129).
 */
export async function findOrganisation(
  deps: Pick<Deps, 'database' | 'clock'>,
  slug: string,
): Promise<Organisation | null> {
  const known = keptBy(deps.database);
  const last = known.get(slug);
  const now = deps.clock.now();
  if (last && now < last.until) return last.organisation;
  const before = changes;
  try {
    const row = await organisationBySlug(deps.database, slug);
    if (!row) {
      known.delete(slug);
      return null;
    }
    const { id, kind, name, town, phone, address, liveAt } = row;
    const hours = readHours(row.hours);
    const around = await deps.database.read(id, async (reader) => ({
      closures: await lastingClosures(reader, now - closuresSince),
      publicFigures: await showsFigures(reader),
      filesOff: !(await messagingSettings(reader)).files,
    }));
    const organisation = { id, slug, kind, name, town, phone, address, hours, liveAt, ...around };
    if (changes === before) known.set(slug, { organisation, until: now + freshFor });
    return organisation;
  } catch (fault) {
    if (last) return last.organisation;
    throw fault;
  }
}

/** The same, for addresses that are nobody's without it: throws 404. A commissioner has no patients, so no page here. */
export async function mustFindOrganisation(
  deps: Pick<Deps, 'database' | 'clock'>,
  slug: string,
): Promise<Organisation> {
  const organisation = await findOrganisation(deps, slug);
  if (!organisation || organisation.kind === 'commissioner') throw notFound();
  return organisation;
}

/** It was changed in this process. */
export function forgetOrganisation(database: Database, slug: string): void {
  changes++;
  kept.get(database)?.delete(slug);
}

function keptBy(database: Database): Map<string, Kept> {
  const known = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, known);
  return known;
}
