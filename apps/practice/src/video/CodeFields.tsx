import { Field } from '../controls/Field.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { anotherCode, type EndDraft, noCode, offeredCodes } from './end-draft.ts';

/** The SNOMED CT code that goes with the record (E00088): one of two, or any other whose check digit is right. */
export function CodeFields({
  draft: { code, codeId, codeTerm },
  errorOf,
  onChange,
}: {
  draft: EndDraft;
  errorOf: (name: string) => string | undefined;
  onChange: (changes: Partial<EndDraft>) => void;
}) {
  return (
    <>
      <RadioList
        legend="SNOMED CT code"
        name="video-code"
        value={code}
        options={[
          { value: noCode, words: 'No code' },
          ...offeredCodes.map(({ id, term }) => ({
            value: id as string,
            words: (
              <span>
                {term} <span className="hint">{id}</span>
              </span>
            ),
          })),
          { value: anotherCode, words: 'Another code' },
        ]}
        onChoose={(chosen) => onChange({ code: chosen })}
      />
      {code === anotherCode && (
        <div className="video-code">
          <Field
            id="video-code-id"
            label="Code"
            value={codeId}
            error={errorOf('codeId') ?? errorOf('code.id')}
            onType={(typed) => onChange({ codeId: typed })}
          />
          <Field
            id="video-code-term"
            label="What it says"
            value={codeTerm}
            error={errorOf('codeTerm') ?? errorOf('code.term')}
            onType={(typed) => onChange({ codeTerm: typed })}
          />
        </div>
      )}
    </>
  );
}
