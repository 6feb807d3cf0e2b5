import { type Route, routes } from '@frontdoor/contract';
import { type ReactNode, useState } from 'react';
import { sayDay } from '../wording/times.ts';
import { kindWords } from '../wording/words.ts';
import { HoursDialog } from './HoursDialog.tsx';
import type { Asked } from './hours-asked.ts';
import { useOpeningPage } from './opening-context.ts';
import {
  leavesOutCore,
  routeWords,
  sayDayName,
  sayRecurring,
  sayRoutes,
  sayTimes,
  sayWeek,
} from './say-hours.ts';

/** The usual week of each route, and what differs from it: days, sessions, covered afternoons, kinds of request. */
export function HoursPage() {
  const { hours, mayEdit, today } = useOpeningPage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = mayEdit ? setAsked : null;
  const coming = hours.specialDays.filter(({ date }) => date >= today);
  return (
    <>
      <section>
        <h2>The usual week</h2>
        <ul className="lines">
          {routes.map((route) => (
            <RouteLine key={route} route={route} onChange={ask && (() => ask({ part: 'route', route }))} />
          ))}
        </ul>
      </section>
      <Lines
        title="Days that differ"
        hint="A day with hours of its own, for the routes you name: training, a polling day, Christmas Eve."
        none="None: every day follows the usual week."
        lines={coming.map((line) => ({
          key: `${line.date} ${line.routes.join()}`,
          when: sayDay(line.date, today),
          words: `${sayRoutes(line.routes)}: ${sayTimes(line.times)}`,
          note: line.note,
          onChange: ask && (() => ask({ part: 'specialDays', line })),
        }))}
        add="Add a day that differs"
        onAdd={ask && (() => ask({ part: 'specialDays', line: null }))}
      />
      <Lines
        title="Extra sessions"
        hint="Evenings and Saturdays beyond core hours. Answers may go out in them; nothing is promised for them, and no due time changes."
        none="None."
        lines={hours.extra.map((line) => ({
          key: JSON.stringify(line),
          when: `Every ${sayDayName(line.day)}`,
          words: `${sayRoutes(line.routes)}: ${sayTimes([line.range])}`,
          onChange: ask && (() => ask({ part: 'extra', line })),
        }))}
        add="Add a session"
        onAdd={ask && (() => ask({ part: 'extra', line: null }))}
      />
      <Lines
        title="Covered times"
        hint="Learning afternoons and the like: another service answers for you, and patients read who and on what number."
        none="None."
        lines={hours.covered.map((line) => ({
          key: JSON.stringify(line),
          when: sayRecurring(line.day, line.weeks),
          words: `${sayRoutes(line.routes)}: ${sayTimes([line.range])}. ${line.by} answers, ${line.number}`,
          onChange: ask && (() => ask({ part: 'covered', line })),
        }))}
        add="Add a covered time"
        onAdd={ask && (() => ask({ part: 'covered', line: null }))}
      />
      <section>
        <h2>Requests while you are closed</h2>
        <p className="hint">
          What the online form does outside its hours. What comes in then is due in your next core hours.
        </p>
        <ul className="lines">
          {Object.entries(hours.outOfHours).map(([kind, takes]) => (
            <li key={kind}>
              <h3>{kindWords[kind as keyof typeof kindWords]}</h3>
              <p>{takes === 'open' ? 'Can be sent at any time' : 'Cannot be sent while you are closed'}</p>
            </li>
          ))}
        </ul>
        {ask && (
          <button type="button" className="button" onClick={() => ask({ part: 'outOfHours' })}>
            Change what can be sent
          </button>
        )}
      </section>
      <HoursDialog asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

function RouteLine({ route, onChange }: { route: Route; onChange: (() => void) | null }) {
  const week = useOpeningPage().hours.routes[route];
  return (
    <li>
      <h3>{routeWords[route]}</h3>
      <div>
        {sayWeek(week).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {leavesOutCore(week) && (
          <p className="hours-core">
            This leaves out part of core hours, Monday to Friday 8am to 6:30pm. The contract asks for all of
            them.
          </p>
        )}
      </div>
      {onChange && <ChangeButton what={routeWords[route]} onChange={onChange} />}
    </li>
  );
}

type LineWords = {
  key: string;
  when: string;
  words: string;
  note?: string;
  onChange: (() => void) | null;
};

function Lines({
  title,
  hint,
  none,
  lines,
  add,
  onAdd,
}: {
  title: string;
  hint: ReactNode;
  none: string;
  lines: LineWords[];
  add: string;
  onAdd: (() => void) | null;
}) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="hint">{hint}</p>
      {lines.length === 0 && <p>{none}</p>}
      <ul className="lines">
        {lines.map(({ key, when, words, note, onChange }) => (
          <li key={key}>
            <h3>{when}</h3>
            <div>
              <p>{words}</p>
              {note && <p className="hint">{note}</p>}
            </div>
            {onChange && <ChangeButton what={`${when}, ${words}`} onChange={onChange} />}
          </li>
        ))}
      </ul>
      {onAdd && (
        <button type="button" className="button" onClick={onAdd}>
          {add}
        </button>
      )}
    </section>
  );
}

function ChangeButton({ what, onChange }: { what: string; onChange: () => void }) {
  return (
    <button type="button" className="button-quiet" aria-label={`Change ${what}`} onClick={onChange}>
      Change
    </button>
  );
}
