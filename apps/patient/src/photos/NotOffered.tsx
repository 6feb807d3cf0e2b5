import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import { Button } from 'nhsuk-react-components';

/** S30: a photo like this of anyone under 18 is an offence to hold, so none is asked for; the words say what to do. */
export function NotOffered() {
  return (
    <>
      <p>{phrases.photosNotOffered}</p>
      <Button name="next" value="without" formNoValidate>
        Continue
      </Button>
    </>
  );
}
