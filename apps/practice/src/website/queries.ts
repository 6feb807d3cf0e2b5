import type { Website } from '@frontdoor/contract';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';

/** What the practice can put on its own website, phone line and walls. */
export function useWebsite(slug: string) {
  return useQuery({
    queryKey: ['website', slug],
    queryFn: ({ signal }) => get<Website>(`/api/${encodeURIComponent(slug)}/website`, signal),
    refetchOnMount: 'always',
  });
}
