import type { ReportingPlaces, ReportingSettings } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import { eq } from 'drizzle-orm';

const noPlaces: ReportingPlaces = {
  ...{ pcnCode: '', pcnName: '', subIcbCode: '', subIcbName: '' },
  ...{ icbCode: '', icbName: '', regionCode: '', regionName: '' },
};

/** What holds until a practice sets something else: nothing is public, and below 5 is too few to show (R120). */
export const defaultReporting: ReportingSettings = {
  registered: null,
  registeredOn: null,
  places: noPlaces,
  publicFigures: false,
  smallNumbers: 5,
};

/** How a practice counts, and what it publishes. */
export async function reportingSettings({ q, t, organisation }: Reader | Tx): Promise<ReportingSettings> {
  const r = t.reportingSetting;
  const [row] = await q.select().from(r).where(eq(r.organisation, organisation));
  if (!row) return defaultReporting;
  const { registered, registeredOn, publicFigures, smallNumbers, places } = row;
  return { registered, registeredOn, publicFigures, smallNumbers, places: JSON.parse(places) };
}

export async function putReporting(
  { q, t, organisation }: Tx,
  { places, ...given }: ReportingSettings,
  changedAt: number,
): Promise<void> {
  const set = { ...given, places: JSON.stringify(places), changedAt };
  await q
    .insert(t.reportingSetting)
    .values({ organisation, ...set })
    .onConflictDoUpdate({ target: t.reportingSetting.organisation, set });
}
