import type {
  chaperones,
  GuestRole,
  Outcome,
  VideoEnding,
  VideoInstead,
  VideoKind,
} from '@frontdoor/contract';
import type { VideoAction } from './log.ts';
import type { Detail, Say } from './words.ts';

const kinds: Record<VideoKind, string> = {
  patient: 'the patient',
  carer: 'the carer',
  guest: 'a guest',
  staff: 'a colleague',
};

const roles: Record<GuestRole, string> = {
  interpreter: 'an interpreter',
  family: 'family or a friend',
  clinician: 'a second clinician',
  other: 'somebody else',
};

const endings: Record<VideoEnding, string> = {
  held: 'Ended the video call',
  'by-phone': 'Ended the video call: it went on by phone',
  'not-joined': 'Ended the video call: nobody came to it',
  'broke-off': 'Ended the video call: it broke off',
};

/** The surgery did not come: that is not the patient's. */
const neverLetIn = 'Ended the video call: the patient came, and nobody let them in';

const insteads: Record<VideoInstead, string> = { phone: 'a phone call', visit: 'a visit' };

const chaperoneWords: Record<(typeof chaperones)[number], string> = {
  'not-needed': 'not needed',
  declined: 'offered and declined',
  present: 'present',
  'another-time': 'wanted, so another time',
};

/** What happens to a video call, in the words of the timeline; `outcome` puts an outcome into words. */
export function videoSayings(outcome: (outcome: Outcome) => string): Record<`video-${VideoAction}`, Say> {
  return {
    'video-invited': ({ when, clinician }, names) =>
      `Invited to a video call${at(when)} with ${names.member(clinician)}`,
    'video-changed': ({ when, clinician }, names) =>
      `Changed the video call: ${String(when)}, with ${names.member(clinician)}`,
    'video-cancelled': ({ back }) =>
      back ? 'Took the invitation to a video call back before it was sent' : 'Cancelled the video call',
    'video-delayed': ({ minutes }) =>
      Number(minutes) === 0
        ? 'Said that the video call is on time again'
        : `Said that the video call runs ${sayMinutes(minutes)} late`,
    'video-instead': ({ choice }) =>
      `Would like ${insteads[choice as VideoInstead]} instead of the video call. It is cancelled`,
    'video-reminded': ({ channel }) =>
      channel
        ? `Reminded of the video call by ${channel === 'text' ? 'text message' : 'email'}`
        : 'No reminder of the video call can be sent safely',
    'video-guest': ({ role }) => `Invited ${sayRole(role)} to the video call, with a link of their own`,
    'video-guest-ended': ({ role }) => `Ended the link of ${sayRole(role)} to the video call`,
    'video-switched': ({ sharing, files, chat }) =>
      `In the video call: sharing a screen ${onOff(sharing)}, files ${onOff(files)}, chat ${onOff(chat)}`,
    'video-joined': ({ who }) => (who === 'staff' ? 'Opened the video call' : 'Came to the video call'),
    'video-let-in': (detail) => `Let ${sayWho(detail)} into the video call`,
    'video-refused': (detail) => `Did not let ${sayWho(detail)} into the video call`,
    'video-removed': (detail) => `Took ${sayWho(detail)} out of the video call`,
    'video-left': () => 'Left the video call',
    'video-started': () => 'The video call began',
    'video-checked': ({ chaperone }) =>
      `Asked who is present, whether it is safe to talk, where they are, and what number to ring${
        chaperone ? `. A chaperone: ${chaperoneWords[chaperone as (typeof chaperones)[number]]}` : ''
      }`,
    'video-ended': ({ ending, outcome: ended, minutes, waited }) =>
      [
        waited ? neverLetIn : endings[ending as VideoEnding],
        minutes === null || minutes === undefined ? '' : `. It lasted ${sayMinutes(minutes)}`,
        ended ? `. Finished: ${outcome(ended as Outcome)}` : '',
      ].join(''),
    'video-feedback': () => 'Said how the video call was',
  };
}

const at = (when: unknown) => (when === 'now' ? ' now' : ` at ${String(when)}`);
const onOff = (on: unknown) => (on ? 'on' : 'off');
const sayRole = (role: unknown) => roles[role as GuestRole] ?? 'a guest';

function sayWho({ who }: Detail): string {
  return kinds[who as VideoKind] ?? 'somebody';
}

function sayMinutes(minutes: unknown): string {
  return `${Number(minutes)} ${Number(minutes) === 1 ? 'minute' : 'minutes'}`;
}
