import type { MessagingSettings, PatientsFound, Questionnaires } from '@frontdoor/contract';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { useSaving } from '../api/useSaving.ts';

const at = (slug: string) => `/api/${encodeURIComponent(slug)}`;

export const outreachAddresses = {
  begin: (slug: string) => `${at(slug)}/conversations`,
  files: (slug: string) => `${at(slug)}/conversation-files`,
} as const;

/** Shorter words find half the practice. Characters. */
const shortest = 2;

/** Patients known here, to write to. Asks nothing until there is a word to look for. */
export function usePatients(slug: string, search: string) {
  const words = search.trim();
  return useQuery({
    enabled: words.length >= shortest,
    queryKey: ['patients', slug, words],
    queryFn: ({ signal }) =>
      get<PatientsFound>(`${at(slug)}/patients?${new URLSearchParams({ search: words })}`, signal),
    placeholderData: keepPreviousData,
    // Who may be written to changes by itself: it is asked for at every search, and not kept.
    staleTime: 0,
    gcTime: 0,
  });
}

/** What can be sent to be filled in. */
export function useQuestionnaires(slug: string) {
  return useQuery({
    queryKey: ['questionnaires', slug],
    queryFn: ({ signal }) => get<Questionnaires>(`${at(slug)}/questionnaires`, signal),
  });
}

const messagingKey = (slug: string) => ['messaging', slug];

/** Whether patients may answer and send files, and whether points are added up, as it is now. */
export function useMessaging(slug: string) {
  return useQuery({
    queryKey: messagingKey(slug),
    queryFn: ({ signal }) => get<MessagingSettings>(`${at(slug)}/messaging`, signal),
    refetchOnMount: 'always',
  });
}

export function useMessagingSaving(slug: string) {
  const client = useQueryClient();
  const { save, ...saving } = useSaving();
  return {
    ...saving,
    /** True when it was kept. */
    async save(settings: MessagingSettings): Promise<boolean> {
      const kept = await save<MessagingSettings>(`${at(slug)}/messaging`, settings);
      if (kept) client.setQueryData(messagingKey(slug), kept);
      return kept !== null;
    },
  };
}
