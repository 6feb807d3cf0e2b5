import type {
  Alarms,
  AllClear,
  Counts,
  Detail,
  FlagFigures,
  Kind,
  List,
  ListQuery,
  Me,
  Practice,
} from '@frontdoor/contract';
import type { Page } from '@frontdoor/questionnaire';
import { QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { untilNextAsk } from '../alarms/next-ask.ts';
import { get, Refused } from './client.ts';

/** What the list is narrowed by. The search words stay in memory: they are names and numbers, never in an address bar. */
export type Narrowing = Pick<ListQuery, 'queue' | 'kind' | 'urgency' | 'assignee' | 'team' | 'search'>;

export const queryKeys = {
  me: ['me'],
  practice: (slug: string) => ['practice', slug],
  counts: (slug: string) => ['counts', slug],
  lists: (slug: string) => ['list', slug],
  list: (slug: string, narrowing: Narrowing) => ['list', slug, narrowing],
  request: (slug: string, id: string) => ['request', slug, id],
  alarms: (slug: string) => ['alarms', slug],
  allClear: (slug: string) => ['all-clear', slug],
  tasks: (slug: string) => ['tasks', slug],
  batches: (slug: string) => ['batches', slug],
  figures: (slug: string) => ['figures', slug],
  /** Everything of video calls: days, single calls, the calls of a request. */
  video: (slug: string) => ['video', slug],
  videoSettings: (slug: string) => ['video-settings', slug],
  questions: (slug: string, kind: string) => ['questions', slug, kind],
} as const;

/**
 * Nothing is fetched again by itself: the event stream says what changed, and polling takes over when it is lost.
 * `always` because a paused request would look like one that was sent.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, fault) => !(fault instanceof Refused) && failures < 2,
      },
    },
  });
}

const at = (slug: string) => `/api/${encodeURIComponent(slug)}`;

export function useMe() {
  return useQuery({ queryKey: queryKeys.me, queryFn: ({ signal }) => get<Me>('/api/me', signal) });
}

export function usePractice(slug: string) {
  return useQuery({
    queryKey: queryKeys.practice(slug),
    queryFn: ({ signal }) => get<Practice>(`${at(slug)}/practice`, signal),
  });
}

export function useCounts(slug: string) {
  return useQuery({
    queryKey: queryKeys.counts(slug),
    queryFn: ({ signal }) => get<Counts>(`${at(slug)}/counts`, signal),
  });
}

export function useList(slug: string, narrowing: Narrowing) {
  return useInfiniteQuery({
    queryKey: queryKeys.list(slug, narrowing),
    queryFn: ({ pageParam, signal }) =>
      get<List>(`${at(slug)}/consultations?${listQuery(narrowing, pageParam)}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The query of the list's address; what is not set is left out. */
function listQuery(narrowing: Narrowing, cursor: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...narrowing, cursor })) if (value) query.set(name, value);
  return query.toString();
}

/** Fetched anew at every opening, kept copy or not: that is how the server knows who opened what (S42). */
export function useRequest(slug: string, id: string) {
  return useQuery({
    queryKey: queryKeys.request(slug, id),
    queryFn: ({ signal }) => get<Detail>(`${at(slug)}/consultations/${encodeURIComponent(id)}`, signal),
    refetchOnMount: 'always',
  });
}

/**
 * Every open alarm. Asked for by the clock as well as by the event stream, in a hidden tab too: an alarm must not be
 * missed because one of them fails (S36).
 */
export function useAlarmsQuery(slug: string) {
  return useQuery({
    queryKey: queryKeys.alarms(slug),
    queryFn: ({ signal }) => get<Alarms>(`${at(slug)}/alarms`, signal),
    refetchInterval: ({ state }) => untilNextAsk(state.data, Date.now()),
    refetchIntervalInBackground: true,
  });
}

/** Who said "all clear" today, and what waits. */
export function useAllClear(slug: string) {
  return useQuery({
    queryKey: queryKeys.allClear(slug),
    queryFn: ({ signal }) => get<AllClear>(`${at(slug)}/all-clear`, signal),
  });
}

/** How often each rule fired and what clinicians made of it, as it stands now (S16). */
export function useFigures(slug: string) {
  return useQuery({
    queryKey: queryKeys.figures(slug),
    queryFn: ({ signal }) => get<FlagFigures>(`${at(slug)}/flags/figures`, signal),
    refetchOnMount: 'always',
  });
}

/** The patients' questions for a kind of request; asks nothing until one is chosen. */
export function useQuestions(slug: string, kind: Kind | null) {
  return useQuery({
    enabled: kind !== null,
    queryKey: queryKeys.questions(slug, kind ?? ''),
    queryFn: ({ signal }) => get<{ pages: Page[] }>(`${at(slug)}/questions/${kind}`, signal),
  });
}

export const addresses = {
  act: (slug: string, id: string, act: string) =>
    `${at(slug)}/consultations/${encodeURIComponent(id)}/${act}`,
  takeBack: (slug: string, id: string, message: string) =>
    `${at(slug)}/consultations/${encodeURIComponent(id)}/messages/${encodeURIComponent(message)}/take-back`,
  enter: (slug: string) => `${at(slug)}/consultations`,
  attachment: (slug: string, id: string) => `${at(slug)}/attachments/${encodeURIComponent(id)}`,
  seal: (slug: string, id: string) => `${at(slug)}/attachments/${encodeURIComponent(id)}/seal`,
  alarm: (slug: string, id: string, act: string) => `${at(slug)}/alarms/${encodeURIComponent(id)}/${act}`,
  allClear: (slug: string) => `${at(slug)}/all-clear`,
  figuresTable: (slug: string) => `${at(slug)}/flags/figures.csv`,
  events: (slug: string) => `${at(slug)}/events`,
} as const;
