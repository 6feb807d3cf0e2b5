/**
 * Reads the bank holidays of England and Wales from GOV.UK's published file (R3).
 * @param json the parsed content of https://www.gov.uk/bank-holidays.json
 * @returns their dates, `YYYY-MM-DD`
 * @throws TypeError naming the place and what was found there, when the file has another shape. A file without
 *   any date is refused too: believing it would open the surgery on every bank holiday.
 */
export function bankHolidays(json: unknown): Set<string> {
  const division = property(json, 'england-and-wales');
  const events = property(division, 'events');
  if (!Array.isArray(events) || events.length === 0) {
    throw wrongShape('england-and-wales.events', 'a list of bank holidays', events);
  }
  return new Set(
    events.map((event: unknown, index) => {
      const date = property(event, 'date');
      if (!isDate(date)) {
        throw wrongShape(`england-and-wales.events[${index}].date`, 'a date as YYYY-MM-DD', date);
      }
      return date;
    }),
  );
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[name];
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, day] = value.split('-').map(Number) as [number, number, number];
  try {
    new Temporal.PlainDate(year, month, day);
    return true;
  } catch {
    return false;
  }
}

function wrongShape(place: string, wanted: string, found: unknown): TypeError {
  return new TypeError(
    `The bank holiday file should have ${wanted} at ${place}, but has ${JSON.stringify(found) ?? 'nothing'}`,
  );
}
