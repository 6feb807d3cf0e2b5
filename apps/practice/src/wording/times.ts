/** Times as staff read them. Always London's, whatever the computer's own zone is set to. */

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const minute = 60_000;
const hour = 60 * minute;

const londonFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

type London = { year: number; month: number; day: number; time: string };

function london(instant: number): London {
  const part: Record<string, string> = {};
  for (const { type, value } of londonFormat.formatToParts(instant)) part[type] = value;
  return {
    year: Number(part.year),
    month: Number(part.month),
    day: Number(part.day),
    time: `${part.hour}:${part.minute}`,
  };
}

/** Days since 1970 of a calendar day: tells how many days lie between two instants in London. */
function dayNumber({ year, month, day }: London): number {
  return Date.UTC(year, month - 1, day) / (24 * hour);
}

/** Today in London, `YYYY-MM-DD`. Takes milliseconds. */
export function londonDay(instant: number): string {
  const { year, month, day } = london(instant);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The time of day: "15:52". */
export function sayTime(instant: number): string {
  return london(instant).time;
}

/** A near or far moment, as short as it can be said: "15:52", "Mon 18:30", "2 Sep", "2 Sep 2025". */
export function sayWhen(instant: number, now: number): string {
  const then = london(instant);
  const today = london(now);
  const days = dayNumber(then) - dayNumber(today);
  if (days === 0) return then.time;
  if (Math.abs(days) < 7) return `${dayNames[(dayNumber(then) + 4) % 7]} ${then.time}`;
  const date = `${then.day} ${monthNames[then.month - 1]}`;
  return then.year === today.year ? date : `${date} ${then.year}`;
}

/** When an answer is due, and whether that wants red: "overdue", "now" (within 15 minutes), "18:30", "Mon 18:30". */
export function sayDue(dueAt: number, now: number): { words: string; pressing: boolean } {
  if (dueAt < now) return { words: 'overdue', pressing: true };
  if (dueAt - now <= 15 * minute) return { words: 'now', pressing: true };
  return { words: sayWhen(dueAt, now), pressing: false };
}

/** A moment with its day, near or far: "Fri 27 Nov, 13:00"; with the year where that is not this one. */
export function sayDayTime(instant: number, now: number): string {
  const then = london(instant);
  const year = then.year === london(now).year ? '' : ` ${then.year}`;
  return `${dayNames[(dayNumber(then) + 4) % 7]} ${then.day} ${monthNames[then.month - 1]}${year}, ${then.time}`;
}

/** The instant of a day (`YYYY-MM-DD`) and time (`HH:MM`) in London; null while either is not filled in. */
export function instantOf(day: string, time: string): number | null {
  const asUtc = Date.parse(`${day}T${time === '24:00' ? '00:00' : time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const wanted = asUtc + (time === '24:00' ? 24 * hour : 0);
  // London is at most an hour ahead: what it shows an hour earlier tells which of the two it was.
  const summer = wanted - hour;
  const shown = london(summer);
  return dayNumber(shown) * 24 * hour + minutesOf(shown.time) * minute === wanted ? summer : wanted;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** How long something has waited: "just in", "6 min", "1 h 12", "3 days". */
export function sayWait(since: number, now: number): string {
  const waited = now - since;
  if (waited < minute) return 'just in';
  if (waited < hour) return `${Math.floor(waited / minute)} min`;
  if (waited < 24 * hour) {
    const minutes = Math.floor((waited % hour) / minute);
    return `${Math.floor(waited / hour)} h ${String(minutes).padStart(2, '0')}`;
  }
  const days = Math.floor(waited / (24 * hour));
  return days === 1 ? '1 day' : `${days} days`;
}

/** A date of birth from `YYYY-MM-DD`: "3 Feb 1959". */
export function sayBirth(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`;
}

const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** A day from `YYYY-MM-DD`: "Monday 30 November". A day of another year than `today` has its year. */
export function sayDay(date: string, today = date): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;
  return `${longDay.format(Date.parse(date)).replace(',', '')}${year}`;
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "October 2026", of `2026-10`. Pure. */
export function sayMonth(month: string): string {
  return monthName.format(Date.parse(`${month}-01`));
}
