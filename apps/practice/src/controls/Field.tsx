import { FieldFrame, type Labelled } from './FieldFrame.tsx';

/** One thing to type, with its hint and its fault. */
export function Field({
  value,
  onType,
  type = 'text',
  min,
  max,
  narrow = false,
  ...labelled
}: Labelled & {
  value: string;
  onType: (value: string) => void;
  type?: 'text' | 'tel' | 'email' | 'date' | 'time' | 'number';
  min?: string | number | undefined;
  max?: string | number | undefined;
  narrow?: boolean;
}) {
  return (
    <FieldFrame {...labelled} narrow={narrow}>
      {(field) => (
        <input
          {...field}
          type={type}
          value={value}
          min={min}
          max={max}
          autoComplete="off"
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
