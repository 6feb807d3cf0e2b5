import type { Door, Kind, LogCall, Outcome, ResponseKind, Urgency } from '@frontdoor/contract';
import type { Typed } from '@frontdoor/questionnaire';
import type { AdviceChoice } from '../screening/choices.ts';
import type { Moment } from './moments.ts';
import type { SampleName } from './samples/index.ts';
import type { Colleague, DemoTeam } from './staff.ts';

/** One made-up request: what was typed, at which door, and all that happened to it since. */
export type Story = {
  when: Moment;
  kind: Kind;
  patient: Patient;
  carer?: { name: string; relation: string; agreement?: Agreement; childKnows?: 'yes' | 'no' };
  contact: Contact;
  /** The questions of its kind, as they were typed. */
  answers: Typed;
  needs?: { needs?: string[]; language?: string; needsOther?: string; preferredStaff?: string };
  /** What has happened to it since. */
  since?: Step[];
} & (Online | Taken);

type Online = {
  door: Exclude<Door, 'phone' | 'desk' | 'practice'>;
  emergency?: { item: string; choice: AdviceChoice };
  /** Sent from the short page after the advice: where the patient was (S4). */
  place?: string;
  files?: SampleName[];
  /** Set aside as possible abuse of the form (S37): here by a browser that filled in what nobody sees. */
  aside?: 'honeypot';
};

/** Somebody told it to a colleague (R65). */
type Taken = { door: 'phone' | 'desk'; by: Colleague; urgency?: Urgency };

export type Agreement = 'agrees' | 'not-asked' | 'cannot-agree' | 'power-of-attorney';

type Patient = {
  name: string;
  /** A date, or for children an age, so that they do not grow up with the demo. */
  born: string | { years?: number; months?: number; days: number };
  /** Of the made-up NHS number; left out where the patient did not know it. */
  serial?: number;
  /** Left out for no fixed address. */
  postcode?: string;
  registered?: 'yes' | 'temporary' | 'no' | 'do-not-know';
};

type Contact = {
  phone?: string;
  email?: string;
  comeIn?: true;
  cannotUsePhone?: true;
  safe?: ('text' | 'email' | 'call' | 'voicemail' | 'look-online')[];
  times?: string;
  tellParent?: 'yes' | 'no';
};

/** Something that happened to a request later, so many minutes of core hours ago. */
export type Step = { coreAgo: number } & (StaffStep | PatientStep);

export type StaffStep = { by: Colleague } & (
  | { do: 'assign'; to?: Colleague; team?: DemoTeam }
  | { do: 'urgency'; urgency: Urgency; reason?: string }
  | { do: 'note'; text: string }
  | { do: 'call'; reached: LogCall['reached']; text: string; response?: ResponseKind }
  | { do: 'reply'; text: string; response: ResponseKind; record?: SampleName; finish?: Outcome }
  | { do: 'end-alarm'; act: 'spoke'; text: string }
  | { do: 'take-back'; text: string; response: ResponseKind }
  | { do: 'respond'; text: string; response: ResponseKind }
  | { do: 'check'; checked: 'address' | 'nhs-number' | 'phone-or-email' | 'rang-back' }
  | { do: 'finish'; outcome: Outcome; text?: string }
);

export type PatientStep = { do: 'read' } | { do: 'write'; text: string; files?: SampleName[] };
