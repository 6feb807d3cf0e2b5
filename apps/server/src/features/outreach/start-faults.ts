import type { LineFault } from '@frontdoor/contract';
import { Problem } from '../../platform/problem.ts';

const kept = 'Your words are kept.';

/** Why one patient cannot be written to, for whoever was about to; any other code is of lists alone. */
const said: Partial<Record<LineFault, string>> = {
  deceased:
    'They have died: nothing is sent to them. If that is wrong, put it right on one of their requests.',
  left: 'They have left the practice: nothing is sent to them. If that is wrong, put it right on one of their requests.',
  'messages-off': 'Messages are switched off for this patient. Reach them another way.',
  'no-address': 'Enter a mobile number or an email address. Nothing can be sent to a landline.',
  'not-safe': 'They said that it is not safe to write to them there. Reach them another way.',
  'blocked-address':
    'Whoever has this phone or email told us that it is not this patient’s. Enter another one.',
};

/** 409 with why nothing was sent, in words. */
export function cannotWrite(fault: LineFault): Problem {
  if (fault === 'identity')
    return new Problem(
      409,
      'identity-not-confirmed',
      'Do these details match our record?',
      `It holds something from the record. Check their details against the record and tick that first. ${kept}`,
    );
  return new Problem(
    409,
    `cannot-write-${fault}`,
    'Nothing was sent',
    `${said[fault] ?? 'They cannot be written to.'} ${kept}`,
  );
}

/** R77: nobody could answer. */
export const noReplies = () =>
  new Problem(
    409,
    'messages-off',
    'Your practice does not take messages from patients',
    `Send it without asking for an answer. A manager can switch messages on. ${kept}`,
  );

/** What patients answer may be an emergency, and would alarm nobody before the rota stands (S2). */
export const notLive = () =>
  new Problem(
    409,
    'not-live',
    'Your practice is not live yet',
    `Nobody would be alarmed by an emergency in an answer. A manager can go live on the safety page. ${kept}`,
  );
