import type { Deps } from '../../platform/deps.ts';
import { inviteByName } from '../video/invite-by-name.ts';
import { madeUpNhsNumber } from './nhs-number.ts';
import type { Surgery } from './surgery.ts';

const minute = 60_000;
/** Times of a clinic are round. Milliseconds. */
const slot = 5 * minute;

/** So long before the demo is opened the clinic was arranged. Milliseconds. */
export const arrangedBefore = 25 * minute;

/** Who is seen by video, so many minutes after the first: people who were spoken to by phone and have no request open. */
const clinic = [
  {
    after: 0,
    name: 'Lorna Macready',
    birthDate: '1971-10-09',
    text: 'Hello Lorna. Dr Shah would like to see how you move your shoulder now.',
  },
  {
    after: 20,
    name: 'Samir Haddad',
    birthDate: '1993-03-27',
    text: 'Hello Samir. Please have your inhalers beside you.',
  },
  { after: 40, name: 'Bronwen Ellis', birthDate: '1958-12-14', text: '' },
  {
    after: 60,
    name: 'Kofi Asante',
    birthDate: '1986-08-02',
    text: 'Hello Kofi. Please have a good light for the rash.',
  },
];

/**
 * A clinic of video calls with Rosa Shah, the first a few minutes after the demo is opened: people can come in to it at
 * once.
 * @param opened when the demo is opened, in ms since 1970; the clock stands `arrangedBefore` before it
 */
export async function addClinic(deps: Deps, { staff }: Surgery, opened: number): Promise<void> {
  const first = (Math.floor(opened / slot) + 2) * slot;
  for (const [index, { after, name, birthDate, text }] of clinic.entries()) {
    const [given = '', family = ''] = name.toLowerCase().split(' ');
    await inviteByName(deps, staff.jo, {
      submission: `the demo’s video call ${index + 1}`,
      startsAt: first + after * minute,
      clinician: staff.rosa.member.id,
      text,
      channel: 'message',
      to: {
        patient: null,
        name,
        birthDate,
        nhsNumber: madeUpNhsNumber(71010 + index),
        phone: `07700 90031${index}`,
        email: `${given}.${family}@example.org`,
        fromRecord: true,
      },
    });
  }
}
