import type { Room } from '@frontdoor/contract';
import type { Over } from '../screen/props.ts';
import type { Device } from './devices.ts';
import type { Fault } from './faults.ts';
import type { Link } from './peer.ts';
import type { Quality } from './quality.ts';
import type { Network } from './reach.ts';

/** `check`: camera and sound are tried. `room`: from "Join" on, whether they wait or are in. */
export type Step = 'check' | 'room' | 'over';

/** One of the own devices: what it gives, or why not. */
export type OwnDevice = {
  track: MediaStreamTrack | null;
  fault: Fault | null;
  /** The person wants it on. */
  on: boolean;
  /** The one chosen; null is the usual one. */
  chosen: string | null;
  all: Device[];
};
export type Other = {
  stream: MediaStream | null;
  link: Link;
  /** What their page says of itself; null until it has. */
  media: { camera: boolean; microphone: boolean; sharing: boolean; captions: boolean } | null;
  quality: Quality | null;
  caption: { text: string; final: boolean } | null;
  wantsCaptions: boolean;
};
/** Something to be told aloud once. */
export type News = { kind: 'came' | 'went'; name: string; count: number };

export type CallState = {
  step: Step;
  over: Over | null;
  /** What the server said of it, where it did. */
  overSays: string | null;
  line: 'none' | 'opening' | 'open' | 'lost';
  room: Room | null;
  /** The browser is asking the person. */
  asking: boolean;
  camera: OwnDevice;
  microphone: OwnDevice;
  speaker: { chosen: string | null; all: Device[] };
  screen: MediaStreamTrack | null;
  screenFault: Fault | null;
  others: { [person: string]: Other };
  /** Our own pictures stopped because the line was bad. */
  dropped: boolean;
  captions: { on: boolean; able: boolean };
  network: Network | null;
  news: News | null;
  /** Counts what was new in the thread. */
  thread: number;
};

const device: OwnDevice = { track: null, fault: null, on: true, chosen: null, all: [] };
export const atStart: CallState = {
  step: 'check',
  over: null,
  overSays: null,
  line: 'none',
  room: null,
  asking: false,
  camera: device,
  microphone: device,
  speaker: { chosen: null, all: [] },
  screen: null,
  screenFault: null,
  others: {},
  dropped: false,
  captions: { on: false, able: false },
  network: null,
  news: null,
  thread: 0,
};
export const newOther: Other = {
  stream: null,
  link: 'connecting',
  media: null,
  quality: null,
  caption: null,
  wantsCaptions: false,
};
