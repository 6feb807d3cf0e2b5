import type { OpeningHours, Route } from '@frontdoor/contract';
import type { Line, ListName } from './hours-draft.ts';

/** Which part of the hours is being changed; a line that is null is a new one. */
export type Asked =
  | { part: 'route'; route: Route }
  | { part: 'outOfHours' }
  | { [Name in ListName]: { part: Name; line: Line<Name> | null } }[ListName];

/** What every form of the hours is handed: how to send its change, and what was refused. */
export type HoursForm = {
  /** Makes a change and sends all hours with it. `path` is where the faults of this form stand in them. */
  send(change: (hours: OpeningHours) => { hours: OpeningHours; path: string }): void;
  pending: boolean;
  trouble: string | null;
  /** Faults below the path. */
  errors: Record<string, string>;
};
