import './video.css';
import type { VideoOnPage } from '@frontdoor/contract';
import { type Over, VideoCall } from '@frontdoor/video';
import { createRoot } from 'react-dom/client';
import { exitWithoutTrace } from '../browser/exit.ts';
import { Fallback } from '../browser/Fallback.tsx';
import { guardAgainstSecondSend } from '../browser/guard-send.ts';

exitWithoutTrace();
guardAgainstSecondSend();

const data = document.getElementById('call-props');
const place = document.getElementById('video-call');
if (data && place) {
  const page = JSON.parse(data.textContent) as VideoOnPage;
  // R22: while the surgery is closed nobody is told to call it now.
  const when = place.dataset.closed ? 'when we are open, ' : '';
  // Once the surgery has ended it the page asks how it was; of everything else the call itself says what can be done.
  const onOver = (why: Over) => {
    if (why === 'ended') location.replace(page.overHref);
  };
  createRoot(place).render(
    <Fallback>
      <VideoCall
        as={page.guest ? 'guest' : 'patient'}
        page={page}
        phone={{ label: `If anything goes wrong, call us ${when}on`, number: page.phone }}
        onOver={onOver}
      />
    </Fallback>,
  );
}
