import { type LocalService, localServices, type Safety } from '@frontdoor/contract';
import { isLongUnchecked, services } from '@frontdoor/safety';
import { useState } from 'react';
import { sayBirth } from '../wording/times.ts';
import { NumberDialog } from './NumberDialog.tsx';
import { useSafetyPage } from './safety-context.ts';

/** Where patients are sent to: each number with who rang it and when (S11). */
export function NumbersPage() {
  const { safety } = useSafetyPage();
  const [open, setOpen] = useState<LocalService | null>(null);
  return (
    <>
      <p className="page-lead">
        Patients are shown these numbers when they need another service now. Ring each one before you enter
        it, and again every year.
      </p>
      <ul className="numbers">
        {localServices.map((service) => (
          <NumberRow
            key={service}
            service={service}
            safety={safety}
            onChange={safety.mayEdit ? () => setOpen(service) : null}
          />
        ))}
      </ul>
      <NumberDialog service={open} safety={safety} onClose={() => setOpen(null)} />
    </>
  );
}

function NumberRow({
  service,
  safety,
  onChange,
}: {
  service: LocalService;
  safety: Safety;
  onChange: (() => void) | null;
}) {
  const { title, required, without } = services[service];
  const kept = safety.numbers.find((number) => number.service === service);
  const old = kept && isLongUnchecked(kept.checkedOn, safety.today);
  return (
    <li className="number">
      <h2>{title}</h2>
      {kept ? (
        <div>
          <p className="number-digits">{kept.number}</p>
          <p>{kept.name}</p>
          <p className={old ? 'half-day-faults' : 'hint'}>
            Checked by {kept.checkedBy}, {sayBirth(kept.checkedOn)}
            {old && ': more than 12 months ago. Ring it again.'}
          </p>
        </div>
      ) : (
        <p className={required ? 'half-day-faults' : 'hint'}>
          No number{required && ', and you need one'}. Patients are sent to {without}.
        </p>
      )}
      {onChange && (
        <button
          type="button"
          className="button-quiet"
          aria-label={`${kept ? 'Change' : 'Add'} ${title}`}
          onClick={onChange}
        >
          {kept ? 'Change' : 'Add'}
        </button>
      )}
    </li>
  );
}
