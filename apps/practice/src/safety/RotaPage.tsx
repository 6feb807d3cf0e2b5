import { halves, type RotaPeople, type RotaSlot, rotaDays, type Safety } from '@frontdoor/contract';
import { rotaFaults } from '@frontdoor/safety';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { HalfDay } from './HalfDay.tsx';
import { type Asked, RotaDialog } from './RotaDialog.tsx';
import { isDate, keyOf, sayHalf, sayRotaDay, saySlot } from './rota-draft.ts';
import { useSafetyPage } from './safety-context.ts';

const noPeople: RotaPeople = { duty: null, second: null };

/** Who answers alarms: the next days as they will be, the usual week, and the dates that differ from it (S2). */
export function RotaPage() {
  const { safety } = useSafetyPage();
  const { practice } = useDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = safety.mayEdit ? setAsked : null;
  const hasLeft = (member: string) => !practice.members.some(({ id }) => id === member);
  return (
    <>
      <p className="page-lead">
        The duty person is told of a red flag at once, the second contact after 10 minutes, everybody who is
        signed in and the manager after 20. After 6:30pm the afternoon’s people stand until you open again.
      </p>
      {safety.rota.length > 0 && <NextDays safety={safety} onAsk={ask} />}
      <section>
        <h2>The usual week</h2>
        <p className="hint">What holds on every date that is not changed by itself.</p>
        <ul className="rota">
          {rotaDays.map((day) => (
            <li key={day} className="rota-day">
              <h3>{sayRotaDay(day)}</h3>
              {halves.map((half) => {
                const kept = safety.rota.find((slot) => slot.day === day && slot.half === half);
                const people = kept ?? noPeople;
                const slot = { day, half };
                return (
                  <HalfDay
                    key={half}
                    slot={slot}
                    people={people}
                    faults={rotaFaults(kept ?? null, hasLeft)}
                    onChange={ask && (() => ask({ slot, people, kept: kept !== undefined }))}
                  />
                );
              })}
            </li>
          ))}
        </ul>
      </section>
      <DaysThatDiffer rota={safety.rota} onAsk={ask} />
      <RotaDialog asked={asked} safety={safety} onClose={() => setAsked(null)} />
    </>
  );
}

type OnAsk = ((asked: Asked) => void) | null;

/** What really holds: a change here is for that date alone. */
function NextDays({ safety, onAsk }: { safety: Safety; onAsk: OnAsk }) {
  const dates = [...new Set(safety.ahead.map(({ date }) => date))];
  return (
    <section>
      <h2>The next 7 days</h2>
      <p className="hint">A change here is for that date alone: leave, sickness, a swap.</p>
      <ul className="rota">
        {dates.map((date) => (
          <li key={date} className="rota-day">
            <h3>{sayRotaDay(date)}</h3>
            {halves.map((half) => {
              const slot = { day: date, half };
              const standing = safety.ahead.find((one) => one.date === date && one.half === half);
              if (!standing)
                return (
                  <p key={half} className="half-day half-day-over">
                    {sayHalf(half)} is over
                  </p>
                );
              const differs = standing.day === date;
              return (
                <HalfDay
                  key={half}
                  slot={slot}
                  people={standing}
                  faults={standing.faults}
                  differs={differs}
                  onChange={onAsk && (() => onAsk({ slot, people: standing, kept: differs }))}
                />
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DaysThatDiffer({ rota, onAsk }: { rota: RotaSlot[]; onAsk: OnAsk }) {
  const dates = rota.filter(({ day }) => isDate(day));
  return (
    <section>
      <h2>Dates that differ</h2>
      {dates.length === 0 && <p className="hint">None: every date follows the usual week.</p>}
      <ul className="rota-dates">
        {dates.map((slot) => (
          <li key={keyOf(slot)}>
            <span>
              {saySlot(slot)}: <strong>{slot.duty?.name ?? 'nobody'}</strong>
              {slot.second && `, then ${slot.second.name}`}
            </span>
            {onAsk && (
              <button
                type="button"
                className="button-quiet"
                aria-label={`Change ${saySlot(slot)}, which differs`}
                onClick={() => onAsk({ slot: { day: slot.day, half: slot.half }, people: slot, kept: true })}
              >
                Change
              </button>
            )}
          </li>
        ))}
      </ul>
      {onAsk && (
        <button
          type="button"
          className="button"
          onClick={() => onAsk({ slot: null, people: noPeople, kept: false })}
        >
          Add a date that differs
        </button>
      )}
    </section>
  );
}
