import { z } from 'zod';
import { Instant } from './instant.ts';
import { OutreachPatient } from './outreach.ts';
import { Id, Outcome } from './words.ts';

/** `ended`: it is over, however it ended. */
export const videoStates = ['invited', 'started', 'ended', 'cancelled'] as const;
/** How a call ended: as a video call, as a phone call, nobody came, or it broke off. */
export const videoEndings = ['held', 'by-phone', 'not-joined', 'broke-off'] as const;
export const videoKinds = ['patient', 'carer', 'guest', 'staff'] as const;
export const guestRoles = ['interpreter', 'family', 'clinician', 'other'] as const;
export const personStates = ['waiting', 'in', 'left', 'refused'] as const;
/** What the patient may have in place of a video call (S40). */
export const videoInsteads = ['phone', 'visit'] as const;
/** S40: who is there, in closed words; `asked` is what was asked of the patient. */
export const chaperones = ['not-needed', 'declined', 'present', 'another-time'] as const;
/** How many people a call takes, staff and patient among them. */
export const mostInCall = 4;

export const VideoState = z.enum(videoStates);
export const VideoEnding = z.enum(videoEndings);
export const GuestRole = z.enum(guestRoles);
export const VideoInstead = z.enum(videoInsteads);

/** Sharing a screen, files and chat in a call (E00063, E00067, E00068). */
const Allowed = { sharing: z.boolean(), files: z.boolean(), chat: z.boolean() };

/** What a practice offers and allows. */
export const VideoSettings = z.object({ offered: z.boolean(), ...Allowed });

/** When, with whom, and in what words. `startsAt` null is now. */
const Invitation = {
  submission: Id.min(8),
  /** Null: now. */
  startsAt: Instant.nullable(),
  /** The member who holds it; a clinician. */
  clinician: Id,
  /** Staff's own words, which come before those that are always said. */
  text: z.string().trim().max(2000, 'Write at most 2,000 characters').default(''),
  channel: z.enum(['message', 'text']).default('message'),
};
/** Invites the patient of a request. Sent twice it is one. */
export const InviteToVideo = z.object({ lock: z.number().int().min(0), ...Invitation });
/** Invites somebody by name. */
export const InviteByName = z.object({ to: OutreachPatient, ...Invitation });
export const Invited = z.object({
  /** The call. */
  id: z.string(),
  consultation: z.string(),
  /** By which channel they were told; null where staff must tell them. */
  channel: z.string().nullable(),
  message: z.string(),
  /** So long it can be taken back (S35); 0 where it went at once. Milliseconds. */
  holdMs: z.number().int(),
});

export const ChangeVideo = z.object({
  lock: z.number().int().min(0),
  startsAt: Instant.nullable(),
  clinician: Id,
});
export const CancelVideo = z.object({
  lock: z.number().int().min(0),
  text: z.string().trim().max(500, 'Write at most 500 characters').default(''),
});
export const SwitchVideo = z.object({ lock: z.number().int().min(0), ...Allowed });

/** Everybody who waits for this clinician today is told (E00071); 0 takes it back. */
export const DelayVideo = z.object({
  clinician: Id,
  minutes: z.number().int().min(0, 'Enter minutes').max(240, 'Enter at most 240 minutes'),
});
export const Delayed = z.object({ calls: z.number().int() });

/** A guest with a link of their own (S40). Sent to an address where one is given; else staff pass it on. */
export const InviteGuest = z.object({
  name: z.string().trim().min(1, 'Enter their name').max(120),
  role: GuestRole,
  email: z.string().trim().max(254).nullable().default(null),
  phone: z.string().trim().max(40).nullable().default(null),
});
/** `link` is shown this once: only its hash is kept. */
export const GuestInvited = z.object({ id: z.string(), link: z.string(), channel: z.string().nullable() });

/** What the clinician asks first (S40). Null answers were not asked: `notAsked` says why. */
export const VideoChecks = z.object({
  /** "Who is with you?": empty is nobody. */
  present: z.string().trim().max(500).default(''),
  alone: z.boolean(),
  /** "Are you somewhere private and safe to talk?" */
  safe: z.enum(['yes', 'no', 'unsure']),
  /** "Where are you now?": where an ambulance would go. */
  where: z.string().trim().min(1, 'Enter where the patient is now').max(500),
  /** The number to ring if the call is cut off. */
  phone: z.string().trim().min(1, 'Enter a number to ring if you are cut off').max(40),
  chaperone: z.enum(chaperones),
  /** Under 16: who else is there. */
  adult: z.string().trim().max(500).default(''),
});
export const SaveChecks = z.object({ lock: z.number().int().min(0), checks: VideoChecks });

/** A SNOMED CT concept (E00088): its id passes its check digit. */
export const VideoCode = z.object({
  id: z.string().regex(/^\d{6,18}$/, 'Enter the code as digits'),
  term: z.string().trim().min(1, 'Enter what the code says').max(200),
});
export const EndVideo = z.object({
  lock: z.number().int().min(0),
  ending: VideoEnding,
  /** Finishes the request with it; null leaves the request open. */
  outcome: Outcome.nullable(),
  /** The request's own lock as it was seen: what the patient wrote since is not finished unread. Null where any will do. */
  requestLock: z.number().int().min(0).nullable().default(null),
  code: VideoCode.nullable().default(null),
  note: z.string().trim().max(5000, 'Write at most 5,000 characters').default(''),
  /** Why the first questions were not asked, where they were not (S40). */
  notAsked: z.string().trim().max(500).default(''),
});

/** Somebody in the call or at its door, as the others there see them. */
export const VideoPerson = z.object({
  id: z.string(),
  kind: z.enum(videoKinds),
  /** What this viewer may call them: a guest never learns the patient's name (E00065). */
  name: z.string(),
  /** "Interpreter", "Family or friend". */
  role: z.string(),
  state: z.enum(personStates),
  /** Their page is connected. */
  here: z.boolean(),
  /** Names the page they are on; another one has a connection of its own. */
  instance: z.string().nullable(),
});
/** The same for staff, who let people in. */
export const VideoPersonShown = VideoPerson.extend({
  /** Whom staff expected under this guest's link. */
  expected: z.string().nullable(),
  arrivedAt: Instant,
  letInAt: Instant.nullable(),
  leftAt: Instant.nullable(),
});

/** One line of the thread, as it stands in the call. */
export const ChatLine = z.object({
  id: z.string(),
  from: z.string(),
  mine: z.boolean(),
  at: Instant,
  text: z.string(),
  files: z.array(z.object({ href: z.string(), name: z.string(), image: z.boolean() })),
});
export const Chat = z.object({ lines: z.array(ChatLine) });
/** What somebody said in the chat is in it now. */
export const SaidInChat = Chat.extend({
  /** What to do now, where their words may tell of danger (S4): to be offered at once, beside the call. Null else, and for staff. */
  adviceHref: z.string().nullable(),
});
export const SayInChat = z.object({
  submission: Id.min(8),
  text: z.string().trim().min(1, 'Enter your message').max(5000, 'Write at most 5,000 characters'),
});

/** One call, as lists and the request screen show it. */
export const VideoRow = z.object({
  id: z.string(),
  consultation: z.string(),
  reference: z.string(),
  /** "Clinician to open first" where the request is hidden from this member (S27). */
  name: z.string(),
  age: z.string(),
  clinician: z.object({ id: z.string(), name: z.string() }),
  startsAt: Instant,
  state: VideoState,
  /** Since when somebody on the patient's side waits; null where nobody does. */
  waitingSince: Instant.nullable(),
  /** Guests at the door. */
  guestsWaiting: z.number().int(),
  delayMinutes: z.number().int().nullable(),
  instead: VideoInstead.nullable(),
  ending: VideoEnding.nullable(),
  /** From the first moment with both sides to the end, in ms; null where it never began. */
  lasted: z.number().int().nullable(),
});
/** Of which day, in London, and of whom; today and everybody where left out. */
export const VideoDayAsked = z.object({
  day: z.iso.date('Enter a day').nullable().default(null),
  clinician: Id.nullable().default(null),
});
export const VideoDay = z.object({
  day: z.string(),
  settings: VideoSettings,
  /** In the order they are seen: by time, then by who came first. */
  items: z.array(VideoRow),
});

/** Every call of one request, the newest first. */
export const VideoRows = z.object({ items: z.array(VideoRow) });

/** A call to hold. */
export const VideoCall = VideoRow.extend({
  lock: z.number().int(),
  /** The request's own lock, for ending with an outcome. */
  requestLock: z.number().int(),
  birthDate: z.string(),
  /** Under 16: who else is there has to be asked (S40). */
  young: z.boolean(),
  /** What the request says to ring; what was said in the call comes first. */
  phone: z.string().nullable(),
  /** Why nobody should ring, in words; null where they may be rung (S32). */
  doNotRing: z.string().nullable(),
  allowed: z.object(Allowed),
  people: z.array(VideoPersonShown),
  guests: z.array(z.object({ id: z.string(), name: z.string(), role: GuestRole, ended: z.boolean() })),
  checks: VideoChecks.nullable(),
  checkedBy: z.string().nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
  code: VideoCode.nullable(),
  feedback: z.number().int().nullable(),
  /** Text for the clinical system, once it has ended: begins with whose it is (S35). */
  record: z.string().nullable(),
  mayHold: z.boolean(),
});

/** A place taken: the address of its live line, below the page's own address. */
export const Joined = z.object({ person: z.string(), live: z.string() });

export type VideoState = z.infer<typeof VideoState>;
export type VideoEnding = z.infer<typeof VideoEnding>;
export type VideoKind = (typeof videoKinds)[number];
export type GuestRole = z.infer<typeof GuestRole>;
export type PersonState = (typeof personStates)[number];
export type VideoInstead = z.infer<typeof VideoInstead>;
export type VideoSettings = z.infer<typeof VideoSettings>;
export type VideoAllowed = Pick<VideoSettings, 'sharing' | 'files' | 'chat'>;
export type InviteToVideo = z.infer<typeof InviteToVideo>;
export type InviteByName = z.infer<typeof InviteByName>;
export type Invited = z.infer<typeof Invited>;
export type ChangeVideo = z.infer<typeof ChangeVideo>;
export type CancelVideo = z.infer<typeof CancelVideo>;
export type SwitchVideo = z.infer<typeof SwitchVideo>;
export type DelayVideo = z.infer<typeof DelayVideo>;
export type Delayed = z.infer<typeof Delayed>;
export type InviteGuest = z.infer<typeof InviteGuest>;
export type GuestInvited = z.infer<typeof GuestInvited>;
export type VideoChecks = z.infer<typeof VideoChecks>;
export type SaveChecks = z.infer<typeof SaveChecks>;
export type VideoCode = z.infer<typeof VideoCode>;
export type EndVideo = z.infer<typeof EndVideo>;
export type VideoPerson = z.infer<typeof VideoPerson>;
export type VideoPersonShown = z.infer<typeof VideoPersonShown>;
export type ChatLine = z.infer<typeof ChatLine>;
export type Chat = z.infer<typeof Chat>;
export type SaidInChat = z.infer<typeof SaidInChat>;
export type SayInChat = z.infer<typeof SayInChat>;
export type VideoRow = z.infer<typeof VideoRow>;
export type VideoDayAsked = z.infer<typeof VideoDayAsked>;
export type VideoRows = z.infer<typeof VideoRows>;
export type VideoDay = z.infer<typeof VideoDay>;
export type VideoCall = z.infer<typeof VideoCall>;
export type Joined = z.infer<typeof Joined>;
