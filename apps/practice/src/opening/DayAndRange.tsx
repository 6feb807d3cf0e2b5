import type { OpeningHours } from '@frontdoor/contract';
import { SelectField } from '../controls/SelectField.tsx';
import { days, sayDayName } from './say-hours.ts';
import { RangeFields } from './TimesField.tsx';

type WeeklyTime = Pick<OpeningHours['extra'][number], 'day' | 'range'>;

/** A weekday and its time, of what comes again every week. */
export function DayAndRange({
  id,
  value,
  errors,
  onChange,
}: {
  id: string;
  value: WeeklyTime;
  errors: Record<string, string>;
  onChange: (changes: Partial<WeeklyTime>) => void;
}) {
  return (
    <>
      <SelectField
        id={`${id}-day`}
        label="Day"
        narrow
        value={value.day}
        options={days.map((day) => ({ value: day, words: sayDayName(day) }))}
        onChoose={(day) => onChange({ day })}
      />
      <fieldset className="times">
        <legend>Time</legend>
        <div className="times-range times-ranges">
          <RangeFields
            id={`${id}-range`}
            of="Time"
            range={value.range}
            error={errors['range.to'] ?? errors['range.from']}
            onChange={(range) => onChange({ range })}
          />
        </div>
      </fieldset>
    </>
  );
}
