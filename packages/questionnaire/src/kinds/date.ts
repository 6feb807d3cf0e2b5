import { isRealDate, readMonth, sayDate } from '../dates.ts';
import { tidyCode, typedText } from '../text.ts';
import type { Context, DatePart, ReadyField } from '../types.ts';
import type { Checked, Kind } from './kind.ts';

/** Nobody alive was born longer ago; an older year is a slip of the finger. */
const OLDEST_YEARS = 130;

function check(field: ReadyField, day: string, month: string, year: string, context: Context): Checked {
  const left: DatePart[] = [];
  if (day === '') left.push('day');
  if (month === '') left.push('month');
  if (year === '') left.push('year');
  if (left.length === 3) return { answer: '' };
  if (left.length > 0) {
    return { fault: 'invalid', special: 'parts', slots: { parts: left.join(' and ') }, part: left[0] };
  }
  if (/^\d{1,3}$/.test(year)) return { fault: 'invalid', special: 'short-year', part: 'year' };
  const d = /^\d{1,2}$/.test(day) ? Number(day) : Number.NaN;
  const m = readMonth(month);
  const y = /^\d{4}$/.test(year) ? Number(year) : Number.NaN;
  if (!isRealDate(y, m, d)) return { fault: 'invalid', special: 'not-real', part: wrongPart(y, m) };
  const answer = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (!field.past) return { answer };
  if (answer > context.today) return { fault: 'in-future', part: 'year' };
  const limit = Number(context.today.slice(0, 4)) - OLDEST_YEARS;
  return y > limit ? { answer } : { fault: 'out-of-range', slots: { limit }, part: 'year' };
}

function wrongPart(year: number, month: number): DatePart {
  if (!(month >= 1 && month <= 12)) return 'month';
  return Number.isNaN(year) ? 'year' : 'day';
}

/** Three boxes, `<id>-day`, `-month` and `-year`. Today counts as past, for a baby born today. */
export const date: Kind = {
  check(field, typed, context) {
    const part = (name: DatePart) => tidyCode(typedText(typed, `${field.id}-${name}`));
    return check(field, part('day'), part('month'), part('year'), context);
  },
  refill(typed, id, answer) {
    const [year = '', month = '', day = ''] = String(answer).split('-');
    const short = (part: string) => part.replace(/^0/, '');
    typed[`${id}-day`] = short(day);
    typed[`${id}-month`] = short(month);
    typed[`${id}-year`] = year;
  },
  say: (_field, answer) => sayDate(String(answer)),
};
