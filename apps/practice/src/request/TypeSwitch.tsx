import { useSent } from '../answer/SentProvider.tsx';
import { useOpenRequest } from './request-context.ts';

/** What the contract calls it, and the way to say what it is after all: clinical by anybody, admin by a clinician (S33). */
export function TypeSwitch() {
  const { detail, acts } = useOpenRequest();
  const { show } = useSent();
  const { type, may, row } = detail;
  const other = type === 'clinical' ? 'admin' : 'clinical';
  const make = async () => {
    const { changed } = await acts.run('type', { type: other });
    if (changed) show({ told: `The request of ${row.name} is ${other} now.`, held: null });
  };
  return (
    <>
      <span className="chip">
        {type === 'other' ? 'Neither clinical nor admin' : type === 'admin' ? 'Admin' : 'Clinical'}
      </span>
      {may.retype && row.state !== 'finished' && (
        <button type="button" className="button-quiet" disabled={acts.pending} onClick={() => void make()}>
          Make it {other}
        </button>
      )}
    </>
  );
}
