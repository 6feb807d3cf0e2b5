import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { publicUrl } from '../../platform/public-url.ts';
import { dueFor } from '../consultations/due.ts';
import { linksTo } from '../deliveries/link.ts';
import type { Organisation } from '../surgeries/find.ts';
import type { Filling } from './fill.ts';

/** As long as a real one, so that the length of a text is true. */
const token = 'x'.repeat(43);

/**
 * What the fields of a preview are filled with: the practice's own name and numbers, and a made-up request.
 * @param template what it is a message of: the link leads elsewhere in one of a video call
 */
export function exampleFor(
  { config, clock, calendar }: Pick<Deps, 'config' | 'clock' | 'calendar'>,
  { name, phone, slug }: Organisation,
  template: string,
): Filling {
  const due = dueFor(clock.now(), 'routine', calendar).dueAt;
  const url = `${publicUrl(config)}/${slug}`;
  return {
    surgery: name,
    phone,
    reference: 'F7K4 9MQX',
    ...linksTo({ surgery: url, template, token }),
    by: sayDayAndTime(atLondon(due)),
    opens: '8am on Wednesday 30 September',
    code: '482913',
    at: '10:30am on Wednesday 30 September',
    website: url,
  };
}
