import { FieldFrame, type Labelled } from './FieldFrame.tsx';

/** One of a closed list, under its label. */
export function SelectField<Value extends string>({
  value,
  options,
  onChoose,
  narrow = false,
  ...labelled
}: Labelled & {
  value: Value;
  options: readonly { value: Value; words: string }[];
  onChoose: (value: Value) => void;
  narrow?: boolean;
}) {
  return (
    <FieldFrame {...labelled} narrow={narrow}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChoose(event.target.value as Value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
