import type { Urgency } from '@frontdoor/contract';
import { lowers } from '@frontdoor/safety';
import { useNow } from '../controls/useNow.ts';
import { urgencyWords } from '../wording/words.ts';
import { useOpenRequest } from './request-context.ts';
import { sayLook } from './say-look.ts';

const urgencies = Object.keys(urgencyWords) as Urgency[];

/** The strip that waits for a first look: a named person says how urgent it is, with one press (S5). Amber when late. */
export function FirstLook() {
  const { detail, acts, ask } = useOpenRequest();
  const { row } = detail;
  const now = useNow();
  if (row.firstLookDue === null) return null;
  const { words, late } = sayLook(row.firstLookDue, now);
  const give = (urgency: Urgency) => {
    // Less than a flag asks for takes a clinician and a reason: the dialog says so.
    if (lowers(row.urgency, urgency)) ask('urgency', { wanted: urgency });
    else void acts.run('urgency', { urgency, reason: '' });
  };
  return (
    <div className={late ? 'first-look first-look-late' : 'first-look'}>
      <p>
        <strong>{words}.</strong> {row.hidden ? 'A clinician opens it first.' : 'How soon?'}
      </p>
      {!row.hidden && (
        <p className="first-look-acts">
          {urgencies.map((urgency) => (
            <button
              key={urgency}
              type="button"
              className="button"
              disabled={acts.pending}
              onClick={() => give(urgency)}
            >
              {urgencyWords[urgency]}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
