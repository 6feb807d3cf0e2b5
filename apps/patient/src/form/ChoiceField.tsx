import { Checkboxes, Radios } from 'nhsuk-react-components';
import { choiceId } from './element-id.ts';
import { type FieldProps, headingProps } from './Field.tsx';
import { chosenOf, textOf } from './typed-in.ts';

/** One choice of several. */
export function RadiosField(props: FieldProps) {
  const { field, typed, error, register } = props;
  const chosen = textOf(typed, field.id);
  return (
    <Radios
      id={`${field.id}-choices`}
      name={field.id}
      legend={field.label}
      legendProps={headingProps(props)}
      hint={field.hint}
      error={error?.message}
    >
      {field.options.map((option, index) => (
        <Radios.Item
          key={option.value}
          id={choiceId(field, index)}
          value={option.value}
          hint={option.hint}
          defaultChecked={chosen === option.value}
          {...register(field.id)}
        >
          {option.label}
        </Radios.Item>
      ))}
    </Radios>
  );
}

/** Any of several; an exclusive one stands apart under "or". */
export function CheckboxesField(props: FieldProps) {
  const { field, typed, error, register } = props;
  const chosen = chosenOf(typed, field.id);
  // A single tick says all in its own label: a legend above it would say it twice.
  const alone = field.options.length === 1 && field.options[0]!.label === field.label;
  return (
    <Checkboxes
      id={`${field.id}-choices`}
      name={field.id}
      legend={alone ? undefined : field.label}
      legendProps={alone ? undefined : headingProps(props)}
      hint={field.hint}
      error={error?.message}
    >
      {field.options.map((option, index) => [
        option.exclusive && index > 0 ? <Checkboxes.Divider key="or" /> : null,
        <Checkboxes.Item
          key={option.value}
          id={choiceId(field, index)}
          value={option.value}
          hint={option.hint}
          exclusive={option.exclusive || undefined}
          defaultChecked={chosen.includes(option.value)}
          {...register(field.id)}
        >
          {option.label}
        </Checkboxes.Item>,
      ])}
    </Checkboxes>
  );
}
