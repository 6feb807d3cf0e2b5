import { isRead } from '@frontdoor/content/free-text';
import type { FieldError, ReadyField, Typed } from '@frontdoor/questionnaire';
import { CharacterCount, DateInput, Textarea, TextInput } from 'nhsuk-react-components';
import type { UseFormRegister } from 'react-hook-form';
import { CheckboxesField, RadiosField } from './ChoiceField.tsx';
import { lineInput } from './line-input.ts';
import { ReadAsTyped } from './ReadAsTyped.tsx';
import { textOf } from './typed-in.ts';

export type FieldProps = {
  field: ReadyField;
  typed: Typed;
  error: FieldError | undefined;
  /** The question is the heading of the page. */
  heads: boolean;
  register: UseFormRegister<Typed>;
  /** What is written in it may need help now. */
  warns: boolean;
};

/** From this length on a counter tells how many characters are left, near the end only. */
const counted = 500;

/** One question of any kind but files. Ids and names are always given: server and browser must agree on them. */
export function Field(props: FieldProps) {
  const { field, typed, register, warns } = props;
  const error = props.error?.message;
  switch (field.kind) {
    case 'radios':
      return <RadiosField {...props} />;
    case 'checkboxes':
      return <CheckboxesField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'long-text': {
      const shared = {
        id: field.id,
        label: field.label,
        labelProps: headingProps(props),
        hint: field.hint,
        error,
        rows: field.rows ?? 8,
        defaultValue: textOf(typed, field.id),
        ...register(field.id),
      };
      return (
        <>
          {field.maxLength !== undefined && field.maxLength >= counted ? (
            <CharacterCount {...shared} maxLength={field.maxLength} threshold={80} />
          ) : (
            <Textarea {...shared} />
          )}
          <ReadAsTyped field={field.id} warns={warns} />
        </>
      );
    }
    default:
      return (
        <>
          <TextInput
            id={field.id}
            label={field.label}
            labelProps={headingProps(props)}
            hint={field.hint}
            error={error}
            suffix={field.unit}
            autoComplete={field.autocomplete}
            defaultValue={textOf(typed, field.id)}
            {...lineInput(field)}
            {...register(field.id)}
          />
          {isRead(field) ? <ReadAsTyped field={field.id} warns={warns} /> : null}
        </>
      );
  }
}

function DateField(props: FieldProps) {
  const { field, typed, error, register } = props;
  const part = (name: 'day' | 'month' | 'year') => ({
    id: `${field.id}-${name}`,
    // Only the part that is wrong is marked, where the fault names one.
    error: error?.part === undefined ? undefined : error.part === name && error.message,
    defaultValue: textOf(typed, `${field.id}-${name}`),
    autoComplete: field.autocomplete === 'bday' ? `bday-${name}` : undefined,
    ...register(`${field.id}-${name}`),
  });
  return (
    <DateInput
      id={field.id}
      name={field.id}
      legend={field.label}
      legendProps={headingProps(props)}
      hint={field.hint}
      error={error?.message}
    >
      <DateInput.Day {...part('day')} />
      <DateInput.Month {...part('month')} />
      <DateInput.Year {...part('year')} />
    </DateInput>
  );
}

/** A question that is the page's heading looks like one; the others stand out from their hints. */
export function headingProps({ heads }: Pick<FieldProps, 'heads'>) {
  return heads ? ({ isPageHeading: true, size: 'l' } as const) : ({ size: 's' } as const);
}
