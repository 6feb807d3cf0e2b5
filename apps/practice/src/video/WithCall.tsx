import type { VideoCall } from '@frontdoor/contract';
import type { ReactNode } from 'react';
import { Fetched } from '../controls/Fetched.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useVideoCall } from './queries.ts';

/** A row of a list has no lock: what is changed names the one of the call as it is now. */
export function WithCall({ id, children }: { id: string; children: (call: VideoCall) => ReactNode }) {
  const { slug } = useDesk();
  return (
    <Fetched query={useVideoCall(slug, id)} what="call">
      {children}
    </Fetched>
  );
}
