import type { ReportingPlaces, ReportingSettings } from '@frontdoor/contract';
import type { ReportingBody } from './queries.ts';

/** The settings while they are typed: numbers as they stand in their fields. */
export type ReportingDraft = {
  registered: string;
  registeredOn: string;
  smallNumbers: string;
  publicFigures: boolean;
  places: ReportingPlaces;
};

/** The organisations a practice's figures are added up under, the nearest first (R115). */
export const placeNames: { part: 'pcn' | 'subIcb' | 'icb' | 'region'; words: string; code: string }[] = [
  { part: 'pcn', words: 'Primary care network', code: 'PCN code' },
  { part: 'subIcb', words: 'Sub-ICB location', code: 'Sub-ICB code' },
  { part: 'icb', words: 'Integrated care board', code: 'ICB code' },
  { part: 'region', words: 'Region', code: 'Region code' },
];

export function draftOf(settings: ReportingSettings): ReportingDraft {
  return {
    ...settings,
    registered: settings.registered === null ? '' : String(settings.registered),
    registeredOn: settings.registeredOn ?? '',
    smallNumbers: String(settings.smallNumbers),
  };
}

/** What is sent. A number that is none goes as it is, so that the server says what to enter. */
export function bodyOf({ registered, registeredOn, smallNumbers, ...rest }: ReportingDraft): ReportingBody {
  return {
    ...rest,
    registered: numberOf(registered),
    registeredOn: registeredOn || null,
    smallNumbers: numberOf(smallNumbers),
  };
}

const numberOf = (typed: string) => (typed.trim() === '' ? null : Number(typed.replaceAll(',', '')));
