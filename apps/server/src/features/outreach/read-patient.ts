import type { OutreachPatient } from '@frontdoor/contract';
import { isEmail, isValidNhsNumber, tidyNhsNumber, tidyPhone } from '@frontdoor/questionnaire';
import { invalid } from '../../platform/problem.ts';
import type { Begin } from './begin.ts';

type Fault = { path: string; message: string };

/** Nobody has been older. Years. */
const oldest = 130;

/** The details of a patient to write to, tidied. Throws 422 with each that is no use. `today` is `YYYY-MM-DD`. */
export function readPatient(to: OutreachPatient, today: string): Begin['patient'] {
  const faults: Fault[] = [];
  const part = (
    path: string,
    typed: string | null,
    tidy: (typed: string) => string | null,
    message: string,
  ) => {
    if (typed === null || typed.trim() === '') return null;
    const tidied = tidy(typed.trim());
    if (tidied === null) faults.push({ path: `to.${path}`, message });
    return tidied;
  };
  const nhsNumber = part('nhsNumber', to.nhsNumber, readNhsNumber, 'This NHS number is not right. Check it');
  const phone = part('phone', to.phone, tidyPhone, 'Enter a whole phone number');
  const email = part(
    'email',
    to.email,
    (typed) => (isEmail(typed) ? typed : null),
    'Enter a whole email address',
  );
  const earliest = `${Number(today.slice(0, 4)) - oldest}${today.slice(4)}`;
  if (to.birthDate > today || to.birthDate < earliest)
    faults.push({ path: 'to.birthDate', message: 'Check the date of birth' });
  if (faults.length > 0) throw invalid(faults);
  const { patient: known, name, birthDate } = to;
  return { known, name, birthDate, nhsNumber, phone, email };
}

function readNhsNumber(typed: string): string | null {
  const digits = tidyNhsNumber(typed);
  return isValidNhsNumber(digits) ? digits : null;
}
