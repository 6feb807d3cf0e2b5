import type { MessagingSettings } from '@frontdoor/contract';
import type { ReactNode, Ref } from 'react';
import { WordingWarnings } from '../answer/WordingWarnings.tsx';
import { AreaField } from '../controls/AreaField.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { AnswerFields } from './AnswerFields.tsx';
import type { AskDraft } from './ask-draft.ts';
import { QuestionnaireField } from './QuestionnaireField.tsx';

/** As the server will take it; the count is shown when it comes near. Characters. */
const most = 5_000;
const showCountFrom = 4_500;

/** What is asked, and what the patient may do about it. The same for one patient and for many. */
export function AskFields({
  draft,
  messaging,
  errors,
  field,
  help,
  hint,
  onChange,
}: {
  /** As far as the practice allows it. */
  draft: AskDraft;
  messaging: MessagingSettings;
  errors: Record<string, string>;
  field: Ref<HTMLTextAreaElement>;
  /** What helps to write the message, under its field. */
  help: ReactNode;
  hint: string;
  onChange: (changes: Partial<AskDraft>) => void;
}) {
  const { text } = draft;
  return (
    <>
      <RadioList
        legend="What is it about?"
        name="about"
        across
        value={draft.about}
        error={errors.about}
        options={[
          { value: 'clinical', words: 'Their health' },
          { value: 'admin', words: 'Something for the office' },
        ]}
        onChoose={(about) => onChange({ about })}
      />
      <div className="write-message">
        <AreaField
          ref={field}
          id="text"
          label="Message"
          hint={hint}
          rows={8}
          value={text}
          error={errors.text}
          onType={(typed) => onChange({ text: typed })}
        />
        {text.length >= showCountFrom && (
          <p className={text.length > most ? 'field-error' : 'hint'}>
            {text.length} of {most} characters
          </p>
        )}
        {help}
        <WordingWarnings words={text} />
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.fromRecord}
          onChange={(event) => onChange({ fromRecord: event.target.checked })}
        />
        It tells something from the record
      </label>
      <QuestionnaireField
        chosen={draft.questionnaire}
        messaging={messaging}
        error={errors.questionnaire}
        onChoose={(questionnaire) => onChange({ questionnaire })}
      />
      <AnswerFields draft={draft} messaging={messaging} errors={errors} onChange={onChange} />
    </>
  );
}
