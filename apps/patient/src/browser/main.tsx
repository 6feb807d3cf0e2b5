import '../style/main.scss';
import { hydrateRoot } from 'react-dom/client';
import type { FormProps } from '../form/form-props.ts';
import { RequestForm } from '../form/RequestForm.tsx';
import { typedIn } from '../form/typed-in.ts';
import { exitWithoutTrace } from './exit.ts';
import { Fallback } from './Fallback.tsx';
import { guardAgainstSecondSend } from './guard-send.ts';
import { watchButtons } from './last-pressed.ts';
import { openReader } from './open-reader.ts';
import { plainOnFault } from './plain.ts';

// The NHS components refuse to start without it; their style sheet hides and shows by it too.
document.body.classList.add('nhsuk-frontend-supported');
plainOnFault();
watchButtons();
exitWithoutTrace();
guardAgainstSecondSend();

const data = document.getElementById('form-props');
const form = document.getElementById('form') as HTMLFormElement | null;
if (data && form) {
  const props = JSON.parse(data.textContent) as FormProps;
  const live = { form, now: typedIn(form), openReader: openReader() };
  hydrateRoot(
    form,
    <Fallback>
      <RequestForm {...props} live={live} />
    </Fallback>,
    {
      // A translator or another extension changed the page first: React draws the form again, and that is enough.
      onRecoverableError: () => {
        form.dataset.mended = '';
      },
    },
  );
}
