import { doors, nationalTypes, outcomes, states, videoEndings } from '@frontdoor/contract';

/** What kind of thing happened, for the file of incidents: a closed list, since no file may hold free text (R110). */
export const incidentKinds = ['outage', 'part-outage', 'data-lost', 'data-wrong', 'data-late'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

const ageBands = ['0-4', '5-15', '16-24', '25-44', '45-64', '65-74', '75-84', '85+', 'unknown'] as const;
const sexes = ['female', 'male', 'unknown'] as const;
/** How many were let into a video call over all of it. */
const participants = ['2', '3', '4+', 'unknown'] as const;

/** How a value is written: as it stands, as a time in a format of the mapping, or as a code of the mapping. */
export type SourceKind = 'text' | 'count' | 'instant' | readonly string[];

/**
 * All that a file can be made of, by what its records are about. A mapping chooses from these and names them, so that no
 * mapping can put a name, an address, an NHS number, a date of birth or free text into a file: none is here (R110).
 */
export const sources = {
  header: {
    mapping: 'text',
    mappingVersion: 'text',
    set: 'text',
    supplier: 'text',
    monday: 'text',
    sunday: 'text',
  },
  incident: {
    incident: 'text',
    supplier: 'text',
    kind: incidentKinds,
    startsAt: 'instant',
    endsAt: 'instant',
  },
  aggregate: {
    supplier: 'text',
    practices: 'count',
    total: 'count',
    clinical: 'count',
    admin: 'count',
    other: 'count',
  },
  practice: {
    gpCode: 'text',
    supplier: 'text',
    total: 'count',
    clinical: 'count',
    admin: 'count',
    other: 'count',
  },
  record: {
    record: 'text',
    gpCode: 'text',
    supplier: 'text',
    receivedAt: 'instant',
    type: nationalTypes,
    // A conversation that the practice began is no submission, whatever a mapping says.
    door: doors.filter((door) => door !== 'practice'),
    forOther: ['yes', 'no'],
    ageBand: ageBands,
    sex: sexes,
    status: states,
    respondedAt: 'instant',
    outcome: outcomes,
  },
  videoAggregate: {
    supplier: 'text',
    practices: 'count',
    total: 'count',
  },
  videoPractice: {
    gpCode: 'text',
    supplier: 'text',
    total: 'count',
  },
  videoRecord: {
    record: 'text',
    gpCode: 'text',
    supplier: 'text',
    startedAt: 'instant',
    minutes: 'count',
    participants,
    ending: videoEndings,
    outcome: outcomes,
    ageBand: ageBands,
    sex: sexes,
  },
} as const satisfies Record<string, Record<string, SourceKind>>;

export type Sources = typeof sources;

/** The values of one record before the mapping names and writes them; null is "not yet" or "not known". */
export type SourceRecord<Of extends keyof Sources = keyof Sources> = Of extends keyof Sources
  ? Record<keyof Sources[Of], string | number | null>
  : never;
