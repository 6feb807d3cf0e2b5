import type { Safety } from '@frontdoor/contract';
import { Link } from 'react-router';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { londonDay, sayBirth } from '../wording/times.ts';
import { partPath } from './parts.ts';
import { useSafetySaving } from './queries.ts';

/** Whether patients can use the form; if not, all that is missing, then the one step that lets them (S2, S11). */
export function LivePanel({ safety }: { safety: Safety }) {
  const { slug, practice } = useDesk();
  const { save, pending, trouble } = useSafetySaving(slug);
  const { live, liveAt, missing, mayEdit } = safety;
  if (live)
    return (
      <p className="hint">Live since {sayBirth(londonDay(liveAt!))}: patients can use the online form.</p>
    );
  return (
    <section className="not-yet-live">
      <h2>{practice.name} is not live yet</h2>
      {missing.length > 0 ? (
        <>
          <p>
            Patients read that they cannot use the online form yet, and staff cannot enter requests: an
            emergency would alarm nobody. Still to do:
          </p>
          <ul>
            {missing.map(({ part, words }) => (
              <li key={words}>
                <Link to={partPath(slug, part)}>{words}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          Nothing is missing. Once live, patients can use the form at once, and a later gap in the rota only
          warns you.
        </p>
      )}
      <TroubleNote words={trouble} />
      {mayEdit && missing.length === 0 && (
        <button
          type="button"
          className="button button-go"
          disabled={pending}
          onClick={() => void save('live', {})}
        >
          Go live
        </button>
      )}
      {!mayEdit && <p className="hint">A manager does this.</p>}
    </section>
  );
}
