import type { National } from '@frontdoor/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';

/** What keeps the practice out of the files, or leaves a number out of them, and what to do about it. */
export function NationalMissing({ national }: { national: National }) {
  const { slug } = useDesk();
  const { odsCode, participating, settings, weeks } = national;
  const missed = weeks.filter(({ state }) => state === 'missed');
  const found: { key: string; words: ReactNode }[] = [];
  if (odsCode === null)
    found.push({
      key: 'ods',
      words: 'There is no ODS code, so you are in no file. Tell whoever runs Frontdoor what yours is.',
    });
  if (participating === 'no-list')
    found.push({
      key: 'list',
      words: (
        <>
          No participation list was loaded, so no practice is in the files. Whoever runs Frontdoor loads it:{' '}
          <code>npm run --silent frontdoor -- participation load list.csv</code>
        </>
      ),
    });
  if (participating === 'no')
    found.push({
      key: 'part',
      words:
        'You are not approved on the participation list, so you are in no file. Accept the collection in CQRS; whoever runs Frontdoor then loads the new list.',
    });
  if (missed.length > 0 && participating === 'yes' && odsCode !== null)
    found.push({
      key: 'missed',
      words: (
        <>
          {missed.length === 1 ? '1 week has' : `${missed.length} weeks have`} ended without files. Whoever
          runs Frontdoor makes those of a week so:{' '}
          <code>
            npm run --silent frontdoor -- national --week {missed[0]!.week} --format json --out files
          </code>
        </>
      ),
    });
  if (settings.registered === null)
    found.push({
      key: 'registered',
      words: (
        <>
          The size of your list is not entered, so the rate for 1,000 patients stays empty.{' '}
          <Link to={`/${slug}/figures/settings`}>Enter it</Link>
        </>
      ),
    });
  if (settings.places.subIcbCode === '')
    found.push({
      key: 'places',
      words: (
        <>
          Where your practice belongs is not entered, so its columns of the monthly summary stay empty.{' '}
          <Link to={`/${slug}/figures/settings`}>Enter it</Link>
        </>
      ),
    });
  if (found.length === 0) return null;
  return (
    <section className="safety-warnings" aria-label="What is missing">
      <h2>What is missing</h2>
      <ul>
        {found.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
