import { type Kind, kinds } from '@frontdoor/contract';
import { atLondon, formTakesFrom, routeState, sayDayAndTime } from '@frontdoor/hours';
import type { Page } from '@frontdoor/questionnaire';
import { sendHtml } from '../../platform/html.ts';
import { kindsOpen, routeOfKind } from '../opening/kinds-open.ts';
import { coverWords } from '../opening/words.ts';
import { noOpening } from '../surgeries/attendance.ts';
import type { Organisation } from '../surgeries/find.ts';
import { routeOf } from '../surgeries/hours.ts';
import { surgeryPath } from './cookies.ts';
import { type Draft, textAnswer } from './draft.ts';
import { type Frames, frame } from './view.ts';

/** Says on the address of the first page that they know what is closed, and go on with the rest. */
const knows = 'go';

/**
 * Before anything is typed, whoever comes while the form takes in nothing, or not everything, is told so: when it opens,
 * who answers until then, 111 and 999 (R12, R13). Gives true when that page was sent.
 * @param wanted the one kind they come for; null while they have not said
 */
export function showClosed(at: Frames, organisation: Organisation, wanted: Kind | null): boolean {
  const { deps, req, res } = at;
  const open = kindsOpen(deps, organisation);
  if (wanted !== null && open.includes(wanted)) return false;
  const shut = kinds.filter((kind) => !open.includes(kind));
  const goesOn = wanted === null && open.length > 0 && req.query[knows] !== undefined;
  if (shut.length === 0 || goesOn) return false;
  const home = surgeryPath(organisation);
  const now = atLondon(deps.clock.now());
  const covered = routeState(now, routeOf(organisation, routeOfKind(deps, shut[0]!)), deps.calendar);
  const html = deps.pages.render('closed', frame(at, organisation), {
    kinds: open.length === 0 ? [] : titlesOf(at, shut),
    goOn: open.length === 0 ? null : { kinds: titlesOf(at, open), href: `${home}/request?${knows}=on` },
    opens: opensWords(at, organisation, shut),
    cover: coverWords(covered, now),
    homeHref: home,
    openingHref: `${home}/opening`,
  });
  sendHtml(req, res, 200, html);
  return true;
}

/** When the first of these kinds is taken in again: "8am on Monday 30 November". */
function opensWords(
  { deps }: Pick<Frames, 'deps'>,
  organisation: Organisation,
  shut: readonly Kind[],
): string {
  const now = atLondon(deps.clock.now());
  const times = shut.flatMap((kind) => {
    const hours = routeOf(organisation, routeOfKind(deps, kind));
    return formTakesFrom(now, hours, organisation.hours.outOfHours[kind], deps.calendar) ?? [];
  });
  const [first] = times.sort(Temporal.ZonedDateTime.compare);
  return first ? sayDayAndTime(first) : noOpening;
}

/** The kinds in the words of the question that asks which it is. */
function titlesOf({ deps }: Pick<Frames, 'deps'>, wanted: readonly Kind[]): string[] {
  const field = deps.content.start.pages.flatMap(({ fields }) => fields).find(({ id }) => id === 'kind');
  if (!field || !('options' in field)) return [];
  return field.options
    .filter(({ value }) => wanted.includes(value as Kind))
    .map(({ label }) => (typeof label === 'string' ? label : label.self));
}

/**
 * The page that asks what it is about, without what the form does not take in: what it took in when this draft was begun
 * stays, however long that took (R14), and so does what was chosen while it was open.
 */
export function withOpenKinds(
  { deps }: Pick<Frames, 'deps'>,
  { organisation, content }: Draft,
  page: Page,
): Page {
  if (page.id !== 'kind') return page;
  const chosen = textAnswer(content.answers, 'kind');
  const open = kindsOpen(deps, organisation);
  const takes = (kind: Kind) => content.taken.includes(kind) || open.includes(kind) || kind === chosen;
  const shut = kinds.filter((kind) => !takes(kind));
  if (shut.length === 0) return page;
  const closed = `Closed until ${opensWords({ deps }, organisation, shut)}: ${titlesOf({ deps }, shut).join(', ')}.`;
  return {
    ...page,
    intro: [...(page.intro ?? []), closed],
    fields: page.fields.map((field) =>
      field.id === 'kind' && 'options' in field
        ? { ...field, options: field.options.filter(({ value }) => takes(value as Kind)) }
        : field,
    ),
  };
}
