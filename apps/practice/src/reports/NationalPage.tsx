import type { National } from '@frontdoor/contract';
import { Fetched } from '../controls/Fetched.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { sayDay } from '../wording/times.ts';
import { NationalMissing } from './NationalMissing.tsx';
import { NationalMonths } from './NationalMonths.tsx';
import { NationalWeeks } from './NationalWeeks.tsx';
import { useNational } from './queries.ts';
import '../styles/safety.css';

/** What goes to NHS England of this practice each week, what became of each week, and what is still missing. */
export function NationalPage() {
  const { slug } = useDesk();
  const query = useNational(slug);
  return (
    <Fetched query={query} what="national files">
      {(national) => (
        <>
          <p className="page-lead">
            Each week NHS England is told how patients reached you: counts and codes, nobody’s name or words.
            Whoever runs Frontdoor makes the files of all its practices together. What you take away here is
            yours to look at, and counts as nothing sent.
          </p>
          <NationalMissing national={national} />
          <Facts national={national} />
          <NationalWeeks national={national} />
          <NationalMonths national={national} />
        </>
      )}
    </Fetched>
  );
}

const partWords: Record<National['participating'], string> = {
  yes: 'approved on the list that was loaded last',
  no: 'not approved on the list that was loaded last',
  'no-list': 'no list was loaded yet',
};

function Facts({ national: { odsCode, participating, mapping, settings } }: { national: National }) {
  const { registered, registeredOn } = settings;
  const facts = [
    ['ODS code', odsCode ?? 'none'],
    ['Participation', partWords[participating]],
    ['Mapping', mapping],
    [
      'Registered patients',
      registered === null
        ? 'not entered'
        : `${registered.toLocaleString('en-GB')}${registeredOn ? ` on ${sayDay(registeredOn, '')}` : ''}`,
    ],
  ];
  return (
    <dl className="facts settings-facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
