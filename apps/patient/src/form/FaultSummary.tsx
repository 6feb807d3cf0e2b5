import type { FieldError, ReadyPage } from '@frontdoor/questionnaire';
import { ErrorSummary } from 'nhsuk-react-components';
import { faultHref } from './element-id.ts';

/** Lists what is wrong above the question and takes the focus when it appears; each line leads to its field. */
export function FaultSummary({ page, errors }: { page: ReadyPage; errors: FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <ErrorSummary>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {errors.map((error) => (
          <ErrorSummary.ListItem key={error.field + error.fault} href={faultHref(page, error)}>
            {error.message}
          </ErrorSummary.ListItem>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
