import { RadioList } from '../controls/RadioList.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { DayTime } from '../opening/DayTime.tsx';
import { londonDay } from '../wording/times.ts';
import { cliniciansOf, type InviteDraft } from './invite-draft.ts';

type When = Pick<InviteDraft, 'when' | 'at' | 'clinician'>;

/** When a call is, and who holds it. */
export function WhenFields({
  value: { when, at, clinician },
  errors,
  onChange,
}: {
  value: When;
  errors: Record<string, string>;
  onChange: (changes: Partial<When>) => void;
}) {
  const { practice } = useDesk();
  const today = londonDay(useNow());
  const clinicians = cliniciansOf(practice);
  return (
    <>
      <RadioList
        legend="When"
        name="video-when"
        across
        value={when}
        options={[
          { value: 'now', words: 'Now' },
          { value: 'later', words: 'At a time' },
        ]}
        onChoose={(chosen) => onChange({ when: chosen })}
      />
      {when === 'later' && (
        <DayTime
          id="video-at"
          legend="Day and time"
          today={today}
          value={at}
          error={errors.startsAt}
          onChange={(changed) => onChange({ at: changed })}
        />
      )}
      <SelectField
        id="video-clinician"
        label="Who holds it"
        value={clinician}
        options={clinician === '' ? [{ value: '', words: 'Choose' }, ...clinicians] : clinicians}
        error={errors.clinician}
        onChoose={(chosen) => onChange({ clinician: chosen })}
      />
    </>
  );
}
