import { useSearchParams } from 'react-router';
import { SelectField } from '../controls/SelectField.tsx';
import { londonDay, sayMonth } from '../wording/times.ts';
import { type Month, monthsOver } from './month.ts';

/** The month of the page, in its address; the last whole one where that names none. */
export function useMonth(): { month: Month; choose(month: Month): void } {
  const [asked, ask] = useSearchParams();
  const months = monthsOver(londonDay(Date.now()));
  const month = months.find((each) => each === asked.get('month')) ?? months[0]!;
  return { month, choose: (chosen) => ask({ month: chosen }) };
}

/** One whole month at a time: what two periods differ by would give small numbers away (R120). */
export function MonthChoice({ month, choose }: ReturnType<typeof useMonth>) {
  const options = monthsOver(londonDay(Date.now())).map((value) => ({ value, words: sayMonth(value) }));
  return <SelectField id="month" label="Month" narrow value={month} options={options} onChoose={choose} />;
}
