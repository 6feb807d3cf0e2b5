import type { BetweenPages, FromServer } from '@frontdoor/contract';
import type { Over } from '../screen/props.ts';
import type { Devices, MediaKind } from './devices.ts';
import type { Fault } from './faults.ts';
import type { LineState } from './line.ts';
import type { Link } from './peer.ts';
import type { Quality } from './quality.ts';
import type { Network } from './reach.ts';

/** Everything that can happen to a call on this page. */
export type CallEvent =
  | { type: 'asking' }
  | { type: 'device'; kind: MediaKind; track: MediaStreamTrack | null; fault: Fault | null }
  | { type: 'switched'; kind: MediaKind; on: boolean }
  | { type: 'chosen'; kind: MediaKind | 'speaker'; id: string | null }
  | { type: 'devices'; devices: Devices }
  | { type: 'screen'; track: MediaStreamTrack | null; fault: Fault | null }
  | { type: 'join' }
  | { type: 'line'; state: LineState }
  | { type: 'server'; message: FromServer }
  | { type: 'over'; why: Over; says: string | null }
  | { type: 'peer-new'; person: string }
  | { type: 'peer-stream'; person: string; stream: MediaStream }
  | { type: 'peer-link'; person: string; link: Link }
  | { type: 'peer-says'; person: string; message: BetweenPages }
  | { type: 'quality'; all: { [person: string]: Quality } }
  | { type: 'dropped' }
  | { type: 'captions'; on: boolean }
  | { type: 'captions-able'; able: boolean }
  | { type: 'network'; network: Network };
