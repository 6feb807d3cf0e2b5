import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import { sayDate } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { type InTime, percentOf } from '../figures/summary.ts';
import { routesOf, sayAnswer } from '../opening/closures-csv.ts';
import { routeTitles } from '../opening/words.ts';
import type { PackFacts } from './facts.ts';
import { type Flow, newFlow } from './flow.ts';

/** The access pack as a document to print or send. Gives the PDF. */
export function packPdf({ clock }: Pick<Deps, 'clock'>, facts: PackFacts): Promise<Buffer> {
  const { practice, days } = facts;
  const made = clock.now();
  const flow = newFlow({ title: `Access pack: ${practice.name}`, made });
  flow.title(`Access to ${practice.name}`);
  flow.say(`${sayDate(days.from)} to ${sayDate(days.to)}, both days counted.`);
  flow.say(
    `${practice.odsCode ? `ODS code ${practice.odsCode}. ` : ''}${practice.address}. ${practice.phone}`,
  );
  flow.say(`Made at ${sayDayAndTime(atLondon(made))}. No patient can be known by anything in it.`);
  hours(flow, facts);
  closures(flow, facts);
  numbers(flow, facts);
  return flow.done();
}

function hours(flow: Flow, { hours: opening }: PackFacts): void {
  flow.heading('Ways in, and their hours');
  for (const { title, times, now } of opening.routes) {
    const week = times.map(({ days, times: open }) => `${days} ${lower(open)}`).join('; ');
    flow.say(`${title}. ${week}. ${now}.`);
  }
  flow.list([
    ...opening.extra.map(({ day, times, routes }) => `Extra session: ${day}, ${times}. ${routes}`),
    ...opening.covered.map(({ when, times, by, routes }) => `${when}, ${times}: ${by} answers. ${routes}`),
    ...opening.special.map(({ day, times, routes, note }) =>
      [`${day}: ${lower(times)}. ${routes}`, note].filter(Boolean).join('. '),
    ),
  ]);
}

function closures(flow: Flow, facts: PackFacts): void {
  flow.heading('Closures within core hours');
  if (facts.closures.length === 0) flow.say('None in this period.');
  flow.list(
    facts.closures.map((closure) => {
      const end = Math.min(closure.endsAt, closure.endedAt ?? closure.endsAt);
      const said = sayAnswer(closure);
      return [
        `${sayDayAndTime(atLondon(closure.startsAt))} to ${sayDayAndTime(atLondon(end))}`,
        routesOf(closure)
          .map((route) => routeTitles[route])
          .join(', '),
        `Reason: ${closure.reason}`,
        `Told to: ${closure.commissionerContact}`,
        said ? `Commissioner: ${said}` : 'The commissioner has not answered',
      ].join('. ');
    }),
  );
}

function numbers(flow: Flow, { summary, smallNumbers }: PackFacts): void {
  const { requests, answered, urgent, firstLooks, redFlags } = summary;
  const counted = (count: number) =>
    count < smallNumbers ? `fewer than ${smallNumbers}` : count.toLocaleString('en-GB');
  const share = (part: InTime) => {
    if (part.all < smallNumbers) return 'too few to show';
    const percent = percentOf(part);
    if (percent === null) return 'none to count';
    return `${percent}%${smallNumbers === 0 ? ` (${part.inTime} of ${part.all})` : ''}`;
  };
  flow.heading('Requests, and how soon they were answered');
  flow.list([
    `Requests received online, by phone and at the desk: ${counted(requests)}`,
    `Answered by the contract’s clock: ${share(answered)}`,
    `Urgent ones answered on the same day (the contract’s aim is 90%): ${share(urgent)}`,
    `Looked at in time by a named person, where a clock asked for it: ${share(firstLooks)}`,
  ]);
  flow.heading('Red flags, and how soon somebody acted');
  flow.list([
    `Red flags: ${counted(redFlags.raised)}`,
    redFlags.minutes === null || redFlags.raised < smallNumbers
      ? 'Half were acted on within: nothing to say'
      : `Half were acted on within: ${redFlags.minutes} minutes`,
  ]);
  flow.say(
    'A request counts as answered when a named person answered it, never by an automatic message. Tests and conversations that the practice began are not counted.',
  );
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
