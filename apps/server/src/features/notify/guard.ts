import { createHash, timingSafeEqual } from 'node:crypto';
import type { Config } from '../../config.ts';
import { Problem } from '../../platform/problem.ts';
import type { Guard } from '../../platform/route.ts';

/** Lets in whoever shows the token that Notify was given. Compared by hash, so that no time tells how much was right. */
export function notifyGuard({ notify }: Pick<Config, 'notify'>): Guard {
  const wanted = notify ? hash(notify.callbackToken) : null;
  return (req) => {
    const [, shown = ''] = /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '') ?? [];
    if (!wanted || !timingSafeEqual(hash(shown), wanted)) throw notNotify();
  };
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const notNotify = () =>
  new Problem(401, 'not-signed-in', 'This is for GOV.UK Notify', 'Show the token of NOTIFY_CALLBACK_TOKEN.');
