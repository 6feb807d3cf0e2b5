import { z } from 'zod';
import adviceFile from './en/wording/advice.json' with { type: 'json' };
import messagingFile from './en/wording/messaging.json' with { type: 'json' };
import newDetailsFile from './en/wording/new-details.json' with { type: 'json' };
import phrasesFile from './en/wording/phrases.json' with { type: 'json' };
import usualWaitFile from './en/wording/usual-wait.json' with { type: 'json' };
import videoFile from './en/wording/video.json' with { type: 'json' };
import { readShape } from './read-shape.ts';

const Words = z.string().trim().min(1);

/** What to do now. Slots: `{surgery}`, `{phone}`, `{opens}` ("8am on Monday 30 November"). */
const Advice = z.strictObject({
  heading: Words,
  paragraphs: z.array(Words).min(1),
  /** `local` is the place of the practice's own numbers (S11), each with `{name}` and `{number}`. */
  calls: z.array(
    z.union([
      z.strictObject({ label: Words, number: Words }),
      z.strictObject({ label: Words, text: Words }),
      z.strictObject({ local: Words }),
    ]),
  ),
  /** Whether the routes for people who cannot speak on the phone stand beside the numbers (S12). */
  showsDeafRoutes: z.boolean(),
});

const AdviceByKey = z.strictObject({
  '999': Advice,
  'A&E': Advice,
  maternity: Advice,
  'early-pregnancy': Advice,
  crisis: Advice,
  abuse: Advice,
  'urgent-open': Advice,
  /** After a message that has gone already. */
  'urgent-sent': Advice,
  'urgent-closed': Advice,
  /** The form is closed and the surgery can be rung: never 111 for what it does itself (R23). */
  'urgent-call': Advice,
  /** Another service answers for the surgery (S31e). Slots besides: `{by}`, `{number}`. */
  'urgent-covered': Advice,
});

const Said = z.strictObject({ lead: Words, strong: Words, rest: Words });

const Phrases = z.strictObject({
  /** The tested words of the NHS language guide (R17, R128). */
  threeWays: Words,
  emergencyList: z.strictObject({ title: Words, intro: Words, none: Words }),
  /** Slots: `{closes}` and `{closedAt}` ("6:30pm today"), `{opens}` (S3). */
  beforeAdvice: z.strictObject({
    nothingSent: Words,
    open: Words,
    closedToday: Words,
    closed: Words,
    /** S31e. Slot besides: `{session}` ("8pm today"). */
    session: Words,
  }),
  afterMessage: z.strictObject({ sent: Words, alerted: Words }),
  besideAdvice: z.strictObject({
    answers: Words,
    answersToday: Words,
    answersToMessage: Words,
    staying: Words,
    young: Words,
    safeContact: Words,
    safeContactHere: Words,
  }),
  /** Said where the practice has no number of that service (S11). */
  localNumbers: z.strictObject({ maternity: Words, chemotherapy: Words }),
  /** In this order (S12). */
  deafRoutes: z.strictObject({
    lead: Words,
    routes: z.array(z.strictObject({ name: Words, more: Words, href: Words })).length(3),
  }),
  /** The three answers to advice (S4), by the value they send. */
  choices: z.strictObject({ called: Words, 'cannot-call': Words, 'not-emergency': Words }),
  /** Beside every number but 999 (S12). Slot: `{number}`. */
  relay: Words,
  /** In place of the third where help is needed today (S9). */
  sendFirst: z.strictObject({ open: Words, closed: Words }),
  leave: Words,
  cannotCall: Words,
  sendNow: z.strictObject({ rest: Words }),
  /** Said by whoever waits and gets worse; `says` is what the surgery reads. */
  worse: z.strictObject({
    button: Words,
    says: Words,
    emergency: Words,
    rest: Words,
    heading: Words,
    asks: Words,
    hint: Words,
    send: Words,
  }),
  /** S26. */
  noLonger: z.strictObject({ button: Words, message: Words, sent: Words }),
  /** Slots besides those above: `{by}`, `{reference}`. */
  afterSending: z.strictObject({
    redOpen: Said,
    redClosed: Said,
    crisis: Words,
    notHeard: Words,
    worseOpen: Words,
    worseClosed: Words,
    /** Slots: `{by}`, `{number}`. */
    worseCovered: Words,
  }),
  /** S30. */
  photosNotOffered: Words,
});

/** The honest wait, of all requests or of one kind. Slots: `{by}` ("3pm today"), `{due}` (likewise). */
const UsualWait = z.strictObject({ any: Words, kind: Words, latest: Words });

/** Where nothing can be written or sent (R40, R77), and when the time to answer has passed. Slot: `{phone}`. */
const Messaging = z.strictObject({ repliesOff: Words, repliesOver: Words, filesOff: Words });

export type Advice = z.infer<typeof Advice>;
export type AdviceKey = keyof z.infer<typeof AdviceByKey>;
/** A request with new details of a patient: its first page, and the codes after sending (R47). */
const Code = z.strictObject({ heading: Words, sent: Words });
const NewDetails = z.strictObject({
  intro: Words,
  codes: z.strictObject({ phone: Code, email: Code }),
  noCode: Words,
  ended: Words,
  enter: Words,
  right: Words,
  next: Words,
});

/**
 * What the thread says of a video call, after what staff wrote themselves: for a call at a time, and for one that is now.
 * Slots: `{at}` ("10:30am on Monday 30 November"), `{who}` (whoever holds it), `{phone}`.
 */
const Timed = z.strictObject({ later: Words, now: Words });
const Video = z.strictObject({
  invited: Timed,
  changed: Timed,
  how: Words,
  howNow: Words,
  notRecorded: Words,
  /** S40. */
  choose: Words,
  cancelled: Timed,
  afterCancelled: Words,
  /** Where the patient had asked us first: their request is due again (R58). */
  afterCancelledTheirs: Words,
  /** What the surgery reads when the patient chooses something else. */
  instead: z.strictObject({ phone: Words, visit: Words }),
});

export type VideoWording = z.infer<typeof Video>;

export type Wording = z.infer<typeof Phrases> & {
  advice: Record<AdviceKey, Advice>;
  usualWait: z.infer<typeof UsualWait>;
  messaging: z.infer<typeof Messaging>;
  newDetails: z.infer<typeof NewDetails>;
  video: VideoWording;
};

/** Reads the wording the deployer's safety officer signs. @throws Error with file and path of the fault */
export function readWording(): Wording {
  return {
    ...readShape(Phrases, phrasesFile, 'en/wording/phrases.json'),
    advice: readShape(AdviceByKey, adviceFile, 'en/wording/advice.json'),
    usualWait: readShape(UsualWait, usualWaitFile, 'en/wording/usual-wait.json'),
    newDetails: readShape(NewDetails, newDetailsFile, 'en/wording/new-details.json'),
    messaging: readShape(Messaging, messagingFile, 'en/wording/messaging.json'),
    video: readShape(Video, videoFile, 'en/wording/video.json'),
  };
}
