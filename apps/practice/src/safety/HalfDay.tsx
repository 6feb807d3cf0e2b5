import type { DutyPerson, RotaPeople } from '@frontdoor/contract';
import classNames from 'classnames';
import { type Slot, sayHalf, saySlot } from './rota-draft.ts';

/** One half-day of the rota: who answers an alarm, who does if they do not, and what is wrong with it. */
export function HalfDay({
  slot,
  people,
  faults,
  differs = false,
  onChange,
}: {
  slot: Slot;
  people: RotaPeople;
  faults: string[];
  /** A date that does not follow its weekday. */
  differs?: boolean;
  /** Left out for who may only read. */
  onChange: (() => void) | null;
}) {
  return (
    <div className={classNames('half-day', { 'half-day-wrong': faults.length > 0 })}>
      <p className="half-day-when">
        {sayHalf(slot.half)}
        {differs && <span className="chip chip-draft">differs</span>}
        {onChange && (
          <button
            type="button"
            className="button-quiet"
            aria-label={`${people.duty ? 'Change' : 'Add'} ${saySlot(slot)}`}
            onClick={onChange}
          >
            {people.duty ? 'Change' : 'Add'}
          </button>
        )}
      </p>
      {people.duty && (
        <p>
          <strong>{people.duty.name}</strong> <Phone of={people.duty} />
        </p>
      )}
      {people.second && (
        <p>
          then {people.second.name} <Phone of={people.second} />
        </p>
      )}
      {faults.length > 0 && <p className="half-day-faults">{faults.join(' ')}</p>}
    </div>
  );
}

const Phone = ({ of: { phone } }: { of: DutyPerson }) => <span className="half-day-phone">{phone}</span>;
