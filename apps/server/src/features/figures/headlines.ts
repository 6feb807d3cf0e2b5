import type { Figures, ReportingSettings } from '@frontdoor/contract';
import { sayDate } from '@frontdoor/questionnaire';
import { type InTime, percentOf, type Summary } from './summary.ts';

/** R64: the contract's aim for urgent requests on the same day. */
const aim = 90;

/** The few numbers on top, in words; what stands on fewer than `bound` is not said (R120). Pure. */
export function headlines(
  { requests, urgent, answered, firstLooks, redFlags, feedback }: Summary,
  { registered, registeredOn }: Pick<ReportingSettings, 'registered' | 'registeredOn'>,
  bound: number,
): Figures['headlines'] {
  const few = (count: number) => count > 0 && count < bound;
  const count = (value: number) => (few(value) ? `Fewer than ${bound}` : number(value));
  const share = (part: InTime) => {
    if (few(part.all)) return 'Too few to show';
    const percent = percentOf(part);
    return percent === null ? 'None yet' : `${percent}%`;
  };
  // Of those who were not in time, too, there may be too few to tell.
  const of = ({ inTime, all }: InTime) =>
    [inTime, all, all - inTime].some(few) ? '' : `${number(inTime)} of ${number(all)}. `;
  return [
    { label: 'Requests', value: count(requests), about: 'Online, by phone and at the desk.' },
    {
      label: 'Urgent, dealt with the same day',
      value: share(urgent),
      about: `${of(urgent)}The contract’s aim is ${aim}%.`,
    },
    {
      label: 'Answered in time',
      value: share(answered),
      about: `${of(answered)}By the contract’s clock, urgent or not.`,
    },
    {
      label: 'First looks in time',
      value: share(firstLooks),
      about: `${of(firstLooks)}Where a clock asked for one.`,
    },
    {
      label: 'Red flags',
      value: count(redFlags.raised),
      about:
        redFlags.minutes === null || few(redFlags.raised)
          ? 'No middle time to act yet.'
          : `Half were acted on within ${number(redFlags.minutes)} ${redFlags.minutes === 1 ? 'minute' : 'minutes'}.`,
    },
    {
      label: 'Said it was good',
      value: share({ inTime: feedback.good, all: feedback.all }),
      about: `${of({ inTime: feedback.good, all: feedback.all })}Good or very good, of those who said.`,
    },
    ...(registered === null || few(requests)
      ? []
      : [
          {
            label: 'Requests per 1,000 registered patients',
            value: ((1000 * requests) / registered).toFixed(1),
            about: `Of ${number(registered)}${registeredOn ? ` on ${sayDate(registeredOn)}` : ''}, as your practice entered it.`,
          },
        ]),
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
