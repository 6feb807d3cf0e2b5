import type { VideoCall, VideoDay, VideoRow, VideoSettings } from '@frontdoor/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { queryKeys } from '../api/queries.ts';
import { useSaving } from '../api/useSaving.ts';
import { useNow } from '../controls/useNow.ts';
import { londonDay } from '../wording/times.ts';

const at = (slug: string) => `/api/${encodeURIComponent(slug)}`;
const callAt = (slug: string, call: string) => `${at(slug)}/video/${encodeURIComponent(call)}`;

export const videoAddresses = {
  settings: (slug: string) => `${at(slug)}/video/settings`,
  byName: (slug: string) => `${at(slug)}/video/by-name`,
  delay: (slug: string) => `${at(slug)}/video/delay`,
  invite: (slug: string, consultation: string) =>
    `${at(slug)}/consultations/${encodeURIComponent(consultation)}/video`,
  call: callAt,
  act: (slug: string, call: string, act: string) => `${callAt(slug, call)}/${act}`,
  person: (slug: string, call: string, person: string, act: 'let-in' | 'refuse' | 'remove') =>
    `${callAt(slug, call)}/people/${encodeURIComponent(person)}/${act}`,
  endGuest: (slug: string, call: string, guest: string) =>
    `${callAt(slug, call)}/guests/${encodeURIComponent(guest)}/end`,
} as const;

/** Every call of a day, of all clinicians: a list, a count and a notice are made of the same answer. */
export function useVideoDay(slug: string, day: string) {
  return useQuery({
    queryKey: [...queryKeys.video(slug), 'day', day],
    queryFn: ({ signal }) => get<VideoDay>(`${at(slug)}/video?${new URLSearchParams({ day })}`, signal),
  });
}

/** Today's calls, by the surgery's own date. */
export function useVideoToday(slug: string) {
  return useVideoDay(slug, londonDay(useNow()));
}

/** The calls of one request, the newest first. */
export function useCallsOfRequest(slug: string, consultation: string, wanted: boolean) {
  return useQuery({
    enabled: wanted,
    queryKey: [...queryKeys.video(slug), 'of', consultation],
    queryFn: ({ signal }) => get<{ items: VideoRow[] }>(videoAddresses.invite(slug, consultation), signal),
  });
}

/** Fetched anew at every opening: that is how the server knows who opened what (S42). */
export function useVideoCall(slug: string, call: string) {
  return useQuery({
    queryKey: [...queryKeys.video(slug), 'call', call],
    queryFn: ({ signal }) => get<VideoCall>(callAt(slug, call), signal),
    refetchOnMount: 'always',
  });
}

export function useVideoSettings(slug: string) {
  return useQuery({
    queryKey: queryKeys.videoSettings(slug),
    queryFn: ({ signal }) => get<VideoSettings>(videoAddresses.settings(slug), signal),
  });
}

/**
 * Changes to calls. After each, and after each refusal, what is on screen of calls is fetched anew: somebody else may
 * have changed it. What was typed is the caller's, and stays.
 */
export function useVideoSaving(slug: string, marked = 'Not saved yet. Put right what is marked.') {
  const client = useQueryClient();
  const again = async () => {
    await client.invalidateQueries({ queryKey: queryKeys.video(slug) });
  };
  const { save, ...saving } = useSaving(marked, again);
  return {
    ...saving,
    /** What was answered; null when it was not kept. */
    async save<Answer extends object>(address: string, body: object): Promise<Answer | null> {
      const kept = await save<Answer>(address, body);
      if (kept) await again();
      return kept;
    },
  };
}
