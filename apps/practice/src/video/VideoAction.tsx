import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { isGone } from '../request/patient-words.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { useCallsOfRequest, useVideoSettings } from './queries.ts';
import { isOpen } from './video-words.ts';

/** "Video call" among the actions of a request, where the practice offers it and none stands already. */
export function VideoAction() {
  const { slug } = useDesk();
  const { detail, ask } = useOpenRequest();
  const { row, patientState } = detail;
  const offered = useVideoSettings(slug).data?.offered ?? false;
  const calls = useCallsOfRequest(slug, row.id, !row.hidden).data?.items;
  const can = offered && calls !== undefined && !calls.some(isOpen);
  const wanted = can && row.state !== 'finished' && !isGone(patientState);
  useCommand('video', () => wanted && ask('video'));
  if (!wanted) return null;
  return (
    <button type="button" className="button" onClick={() => ask('video')}>
      Video call <KeyCap of="video" />
    </button>
  );
}
