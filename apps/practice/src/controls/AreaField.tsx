import type { Ref } from 'react';
import { FieldFrame, type Labelled } from './FieldFrame.tsx';

/** Several lines to type. */
export function AreaField({
  ref,
  value,
  onType,
  rows = 2,
  ...labelled
}: Labelled & {
  ref?: Ref<HTMLTextAreaElement>;
  value: string;
  onType: (value: string) => void;
  rows?: number;
}) {
  return (
    <FieldFrame {...labelled}>
      {(field) => (
        <textarea
          {...field}
          ref={ref}
          rows={rows}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
