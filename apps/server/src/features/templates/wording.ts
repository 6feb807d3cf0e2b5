import type { Messages } from '@frontdoor/content';
import type { SystemTemplate } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Channel } from '../deliveries/channels.ts';
import { templateInUse, templateVersion } from './store.ts';

/** How a message reads. `version` 0: the wording that comes with Frontdoor. */
export type Wording = { title: string; body: string; version: number };

type Which = { name: SystemTemplate; channel: Channel };

/** The wording a message has now: the practice's own, or the one that comes with Frontdoor. */
export async function wordingOf(messages: Messages, reader: Reader | Tx, which: Which): Promise<Wording> {
  return (await templateInUse(reader, which)) ?? shipped(messages, which);
}

/** The wording a message went out with, whatever it is now (R76). @param version as its delivery keeps it */
export async function wordingAt(
  messages: Messages,
  reader: Reader | Tx,
  which: Which,
  version: number | null,
): Promise<Wording> {
  const kept = version === null ? null : await templateVersion(reader, { ...which, version });
  return kept ?? shipped(messages, which);
}

function shipped({ templates }: Messages, { name, channel }: Which): Wording {
  return { ...templates[name][channel], version: 0 };
}
