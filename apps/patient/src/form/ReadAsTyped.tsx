import { Button, InsetText } from 'nhsuk-react-components';

/**
 * Says under a box, while somebody types, that their words may need help now. The place is there from the beginning and
 * empty, so that a screen reader says what comes into it, once and without cutting anything short. Without script it
 * stays empty: the page of advice, which comes all the same, does all.
 */
export function ReadAsTyped({ field, warns }: { field: string; warns: boolean }) {
  return (
    <div id={`${field}-advice`} className="fd-as-typed" role="status">
      {warns ? (
        <InsetText>
          <p>Some of what you wrote may need help now.</p>
          <Button secondary name="now" value="yes" formNoValidate>
            What to do now
          </Button>
        </InsetText>
      ) : null}
    </div>
  );
}
