import { z } from 'zod';
import type { VideoAllowed, VideoPerson } from './video.ts';

/**
 * What travels on the live line of a call (a WebSocket). The line belongs to one person of one call, both read off the
 * way in: no message names a room or a sender, so none can be forged. Strict: anything else closes the line.
 */

/** The longest message either side sends. Bytes: a description of four people with all their candidates is below it. */
export const mostSignal = 64 * 1024;

const Description = z.strictObject({
  type: z.enum(['offer', 'answer', 'rollback']),
  sdp: z.string().max(48 * 1024),
});
const Candidate = z.strictObject({
  candidate: z.string().max(2048),
  sdpMid: z.string().max(64).nullable(),
  sdpMLineIndex: z.number().int().min(0).max(64).nullable(),
  usernameFragment: z.string().max(256).nullable().optional(),
});

/** From a page. */
export const FromPage = z.discriminatedUnion('type', [
  /** First of all: which page this is. A page opened anew is another. */
  z.strictObject({ type: z.literal('hello'), instance: z.string().regex(/^[\w-]{8,40}$/) }),
  /** For one other person in the call. Exactly one of the two. */
  z
    .strictObject({
      type: z.literal('signal'),
      to: z.string().min(1).max(64),
      description: Description.optional(),
      candidate: Candidate.nullable().optional(),
    })
    .refine(({ description, candidate }) => (description === undefined) !== (candidate === undefined)),
  /** Every 20 seconds: the page is there. */
  z.strictObject({ type: z.literal('beat') }),
]);
export type FromPage = z.infer<typeof FromPage>;
export type SignalDescription = z.infer<typeof Description>;
export type SignalCandidate = z.infer<typeof Candidate>;

export type IceServer = { urls: string[]; username?: string; credential?: string };

/** What one person may know of the call just now. Sent whole whenever anything of it changes. */
export type Room = {
  type: 'room';
  /** Where they stand. `full`: they were let in and four are there; `replaced`: another page of theirs took over. */
  at: 'waiting' | 'in' | 'full' | 'refused' | 'ended' | 'replaced';
  you: string;
  /** Those in the call, themselves not among them. Empty while they wait. */
  people: VideoPerson[];
  /** Somebody of the surgery has the call open. */
  staffHere: boolean;
  /** When it is to begin, in ms since 1970. */
  startsAt: number;
  /** "Running so many minutes late", and when that was said. */
  delay: { minutes: number; saidAt: number } | null;
  /** How many patients this clinician sees before them; null for guests and staff. */
  before: number | null;
  allowed: VideoAllowed;
  ice: IceServer[];
};

/** From the server. `thread`: something new is in the chat; fetch it. `beat` answers a beat. */
export type FromServer =
  | Room
  | { type: 'signal'; from: string; description?: SignalDescription; candidate?: SignalCandidate | null }
  | { type: 'thread' }
  | { type: 'beat' };

/** Why the server closed a line. After these the page does not try again by itself. */
export const lineClosed = {
  /** Another page of the same person has the line. */
  replaced: 4001,
  /** The call is over, or they were refused. */
  over: 4002,
  /** Their session has ended: the date of birth is asked again. */
  session: 4003,
  /** Not a message of ours. */
  malformed: 4004,
  /** Too many messages. */
  flood: 4005,
} as const;
/** The server restarts: try again. */
export const lineRestarts = 1012;

/** Between the pages of a call, by data channel: never by the server. */
export type BetweenPages =
  | {
      type: 'media';
      camera: boolean;
      microphone: boolean;
      sharing: boolean;
      /** Their browser can make words of what they say, on the device itself. */
      captions?: boolean;
    }
  /** Words a machine made of what they said; `final` false is still being made. */
  | { type: 'caption'; text: string; final: boolean }
  /** Please make words of what you say, I have captions on. */
  | { type: 'captions'; wanted: boolean };
