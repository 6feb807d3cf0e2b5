import type { WayIn } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { Organisation } from '../surgeries/find.ts';
import { waysIn } from '../surgeries/ways-in.ts';

/** When some of the ways in are open: those with the same times share them. */
export type Times = { ways: string; times: { days: string; times: string }[] };

/** What texts, poster and leaflet are filled with. */
export type Fields = {
  surgery: string;
  phone: string;
  address: string;
  /** The surgery's page. */
  url: string;
  /** The same as it is printed: without `https://`. */
  short: string;
  /** The same as it is read out on the phone. */
  spoken: string;
  threeWays: string;
  opening: Times[];
  /** On one line: "Monday to Friday 8am to 6:30pm, closed on Saturday and Sunday". */
  phoneTimes: string;
};

export function fieldsOf(
  { config, clock, calendar, content }: Pick<Deps, 'config' | 'clock' | 'calendar' | 'content'>,
  organisation: Organisation,
): Fields {
  const { name, phone, address, slug } = organisation;
  const ways = waysIn(organisation, clock.now(), calendar);
  const url = `${publicUrl(config)}/${slug}`;
  const short = url.replace(/^https?:\/\//, '');
  return {
    surgery: name,
    phone,
    address,
    url,
    short,
    spoken: spoken(short),
    threeWays: content.wording.threeWays,
    opening: shared([
      ...ofForm(ways.online),
      { ways: 'Phone', times: ways.phone.times },
      { ways: 'Surgery', times: ways.desk.times },
    ]),
    phoneTimes: onOneLine(joined(ways.phone.times)),
  };
}

/** Each route's times on lines of their own, as text. */
export function sayOpening(opening: Times[]): string {
  return opening.map(({ ways, times }) => `${ways}: ${onOneLine(times)}`).join('\n');
}

function ofForm(online: WayIn): Times[] {
  if (!online.parts) return [{ ways: 'Online form', times: online.times }];
  return online.parts.map(({ title, times }) => ({ ways: `Online form: ${title.toLowerCase()}`, times }));
}

/** Days with the same times on one line: "Saturday, Sunday and bank holidays" are all "closed". */
function joined(times: Times['times']): Times['times'] {
  const rows: Times['times'] = [];
  for (const { days, times: open } of times) {
    const same = rows.find((row) => row.times === open);
    if (same) same.days = listed([...same.days.split(separators), withoutCapital(days)]);
    else rows.push({ days, times: open });
  }
  return rows;
}

const separators = /, | and /;
const listed = (days: string[]) => days.join(', ').replace(/, ([^,]+)$/, ' and $1');
/** "Bank holidays" goes on in lower case, "Monday" does not. */
const withoutCapital = (days: string) => days.replace(/^B/, 'b');

function shared(each: Times[]): Times[] {
  const rows: Times[] = [];
  for (const { ways, times } of each) {
    const one = { ways, times: joined(times) };
    const same = rows.find(({ times }) => JSON.stringify(times) === JSON.stringify(one.times));
    if (same) same.ways = `${same.ways}, ${one.ways.toLowerCase()}`;
    else rows.push(one);
  }
  return rows.map(({ ways, times }) => ({ ways: ways.replace(/, ([^,]+)$/, ' and $1'), times }));
}

function onOneLine(times: Times['times']): string {
  return times
    .map(({ days, times: open }) =>
      open === 'Closed' ? `closed on ${withoutCapital(days)}` : `${days} ${open}`,
    )
    .join(', ');
}

function spoken(short: string): string {
  return short.replaceAll('.', ' dot ').replaceAll('/', ' slash ').replaceAll('-', ' dash ');
}
