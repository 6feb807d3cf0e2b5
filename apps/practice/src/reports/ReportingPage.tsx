import type { ReportingSettings } from '@frontdoor/contract';
import { Fetched } from '../controls/Fetched.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDay, sayDayTime } from '../wording/times.ts';
import { useOverseers, useReporting } from './queries.ts';
import { ReportingForm } from './ReportingForm.tsx';
import { placeNames } from './reporting-draft.ts';

/** How the practice counts, what it shows everybody, and who outside it sees its figures. */
export function ReportingPage() {
  const { slug, member } = useDesk();
  const query = useReporting(slug);
  return (
    <>
      {member.role !== 'manager' && <p className="page-lead">Everybody may read this. Managers change it.</p>}
      <Fetched query={query} what="settings">
        {(settings) =>
          member.role === 'manager' ? (
            <ReportingForm settings={settings} />
          ) : (
            <ReportingRead settings={settings} />
          )
        }
      </Fetched>
      <WhoSees />
    </>
  );
}

function ReportingRead({ settings }: { settings: ReportingSettings }) {
  const { slug } = useDesk();
  const { registered, registeredOn, smallNumbers, publicFigures, places } = settings;
  const facts = [
    [
      'Registered patients',
      registered === null
        ? 'not entered'
        : `${registered.toLocaleString('en-GB')}${registeredOn ? ` on ${sayDay(registeredOn, '')}` : ''}`,
    ],
    ['Numbers held back', smallNumbers < 2 ? 'none' : `those below ${smallNumbers}`],
    ...placeNames.map(({ part, words }) => [
      words,
      [places[`${part}Name`], places[`${part}Code`]].filter(Boolean).join(', ') || 'not entered',
    ]),
  ];
  return (
    <dl className="facts settings-facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
      <div>
        <dt>Page for everybody</dt>
        <dd>{publicFigures ? <a href={`/${slug}/how-we-are-doing`}>How we are doing</a> : 'turned off'}</dd>
      </div>
    </dl>
  );
}

function WhoSees() {
  const { slug, practice } = useDesk();
  const now = useNow();
  const query = useOverseers(slug);
  return (
    <section>
      <h2>Who else sees these figures</h2>
      <Fetched query={query} what="list">
        {({ items }) =>
          items.length === 0 ? (
            <p>
              Nobody outside {practice.name}. A commissioner is added by whoever runs Frontdoor, and then
              stands here.
            </p>
          ) : (
            <>
              <ul className="lines">
                {items.map(({ name, since }) => (
                  <li key={name}>
                    <h3>{name}</h3>
                    <p>since {sayDayTime(since, now)}</p>
                  </li>
                ))}
              </ul>
              <p>
                They see totals with small numbers held back, and your closures. They see no request and
                nobody’s name.
              </p>
            </>
          )
        }
      </Fetched>
    </section>
  );
}
