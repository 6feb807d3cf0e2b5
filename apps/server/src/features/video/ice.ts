import { createHmac } from 'node:crypto';
import type { IceServer } from '@frontdoor/contract';
import type { IceConfig } from '../../config-video.ts';

/** So long a credential is taken. A call that lasts longer gets another in time: see `iceRenewed`. Milliseconds. */
const lasts = 60 * 60_000;
/** Who is in a call gets fresh ones this often. Milliseconds. */
export const iceRenewed = lasts / 2;

/**
 * The servers one person's browser may use just now, with a name and a password made for them as coturn takes them
 * (`use-auth-secret`): nobody keeps a password, and one that leaks is worth nothing within the hour. Pure.
 * @param person the id of a person in a call: it stands in the TURN server's log and says nothing there
 * @param now in ms since 1970
 */
export function iceServers({ stun, turn }: IceConfig, person: string, now: number): IceServer[] {
  const servers: IceServer[] = stun.length > 0 ? [{ urls: [...stun] }] : [];
  if (!turn) return servers;
  const username = `${Math.floor((now + lasts) / 1000)}:${person}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return [...servers, { urls: [...turn.urls], username, credential }];
}
