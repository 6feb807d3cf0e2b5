import type { RetireTemplate, SaveTemplate, TemplatePreview, Templates } from '@frontdoor/contract';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/client.ts';
import { useSaving } from '../api/useSaving.ts';
import { useRested } from '../controls/useRested.ts';

const at = (slug: string) => `/api/${encodeURIComponent(slug)}/templates`;
const key = (slug: string) => ['templates', slug];

/** The messages Frontdoor sends by itself, and the practice's ready answers. */
export function useTemplates(slug: string) {
  return useQuery({
    queryKey: key(slug),
    queryFn: ({ signal }) => get<Templates>(at(slug), signal),
    refetchOnMount: 'always',
  });
}

/** The ready answers as they were when the desk was opened, or this page: nobody waits for them in front of a patient. */
export function useReadyAnswers(slug: string) {
  const { data } = useQuery({
    queryKey: key(slug),
    queryFn: ({ signal }) => get<Templates>(at(slug), signal),
  });
  return data?.items.filter(({ channel }) => channel === 'reply') ?? [];
}

type Wording = Pick<SaveTemplate, 'name' | 'channel' | 'title' | 'body'>;

/** How a wording reads, by the server's own rules. */
export function previewOf(slug: string, wording: Wording): Promise<TemplatePreview> {
  return post(`${at(slug)}/preview`, { ...wording, from: 0 });
}

/** The preview of what is being typed, once the typing rests; the one before stays until it comes. */
export function usePreview(slug: string, wording: Wording) {
  const { name, channel, title, body } = useRested(wording);
  const empty = body.trim() === '' || name.trim() === '';
  return useQuery({
    enabled: !empty,
    queryKey: ['template-preview', slug, name, channel, title, body],
    queryFn: () => previewOf(slug, { name, channel, title, body }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** Saves a wording, or gives it up. Both give all wordings as they are then, or null when it was not kept; what was typed is the caller's, and stays. */
export function useTemplateSaving(slug: string) {
  const client = useQueryClient();
  const { save, ...saving } = useSaving('Not saved yet.', () =>
    client.invalidateQueries({ queryKey: key(slug) }),
  );
  async function send(address: string, body: object): Promise<Templates | null> {
    const templates = await save<Templates>(address, body);
    if (templates) client.setQueryData(key(slug), templates);
    return templates;
  }
  return {
    ...saving,
    save: (template: SaveTemplate) => send(at(slug), template),
    retire: (template: RetireTemplate) => send(`${at(slug)}/retire`, template),
  };
}
