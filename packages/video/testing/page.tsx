import '../src/style/video.css';
import './page.css';
import type { VideoOnPage } from '@frontdoor/contract';
import { createRoot } from 'react-dom/client';
import { VideoCall, type VideoCallProps } from '../src/index.ts';

type Given = { as: VideoCallProps['as']; page: VideoOnPage; beside: boolean };
const { as, page, beside } = JSON.parse(document.getElementById('given')!.textContent) as Given;

createRoot(document.getElementById('here')!).render(
  <VideoCall
    as={as}
    page={page}
    phone={{ label: 'If the call is cut off, call us on', number: page.phone }}
    onOver={(why) => document.body.setAttribute('data-over', why)}
    beside={
      beside ? (
        <div>
          <h3>People</h3>
          <p>Asha Patel waits</p>
          <button type="button">Let in</button>
        </div>
      ) : undefined
    }
  />,
);
