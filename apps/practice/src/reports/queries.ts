import type { Figures, National, Overseers, ReportingSettings } from '@frontdoor/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { useSaving } from '../api/useSaving.ts';
import { type Days, queryOf } from './period.ts';

const at = (slug: string) => `/api/${encodeURIComponent(slug)}`;
const keys = {
  reporting: (slug: string) => ['reporting', slug],
  national: (slug: string) => ['national', slug],
};

/** Days, and whether it is a copy for others, in which small numbers are held back (R120). */
export type Asked = Days & { heldBack: boolean };
const askedOf = ({ heldBack, ...days }: Asked) => `${queryOf(days)}${heldBack ? '&heldBack=yes' : ''}`;

/** Every figure of a period. Counted when it is asked for, so a kept copy is never shown as new. */
export function useReport(slug: string, asked: Asked) {
  return useQuery({
    queryKey: ['report', slug, askedOf(asked)],
    queryFn: ({ signal }) => get<Figures>(`${at(slug)}/figures?${askedOf(asked)}`, signal),
    refetchOnMount: 'always',
  });
}

/** What can be taken away of a period, by address. */
export const reportFiles = {
  figure: (slug: string, id: string, asked: Asked) =>
    `${at(slug)}/figures/${encodeURIComponent(id)}.csv?${askedOf(asked)}`,
  requests: (slug: string, days: Days) => `${at(slug)}/figures/requests.csv?${queryOf(days)}`,
  accessPack: (slug: string, days: Days) => `${at(slug)}/access-pack.pdf?${queryOf(days)}`,
};

export function useReporting(slug: string) {
  return useQuery({
    queryKey: keys.reporting(slug),
    queryFn: ({ signal }) => get<ReportingSettings>(`${at(slug)}/reporting`, signal),
    refetchOnMount: 'always',
  });
}

/** What is typed into the settings, before the server has read it. */
export type ReportingBody = Omit<ReportingSettings, 'registered' | 'smallNumbers'> & {
  registered: number | null;
  smallNumbers: number | null;
};

/** Sends the settings. What was typed is the caller's, and stays whatever is answered. */
export function useReportingSaving(slug: string) {
  const client = useQueryClient();
  const { save, ...saving } = useSaving();
  return {
    ...saving,
    /** True when it was kept. */
    async save(body: ReportingBody): Promise<boolean> {
      const kept = await save<ReportingSettings>(`${at(slug)}/reporting`, body);
      if (!kept) return false;
      client.setQueryData(keys.reporting(slug), kept);
      void client.invalidateQueries({ queryKey: keys.national(slug) });
      return true;
    },
  };
}

/** Who outside the practice sees its figures. */
export function useOverseers(slug: string) {
  return useQuery({
    queryKey: ['overseers', slug],
    queryFn: ({ signal }) => get<Overseers>(`${at(slug)}/overseers`, signal),
    refetchOnMount: 'always',
  });
}

export function useNational(slug: string) {
  return useQuery({
    queryKey: keys.national(slug),
    queryFn: ({ signal }) => get<National>(`${at(slug)}/national`, signal),
    refetchOnMount: 'always',
  });
}

/** What can be taken away of the national files, by address. */
export const nationalFiles = {
  week: (slug: string, week: string, format: string) =>
    `${at(slug)}/national/files?${new URLSearchParams({ week, format })}`,
  month: (slug: string, month: string) => `${at(slug)}/national/month?${new URLSearchParams({ month })}`,
  times: (slug: string, month: string) => `${at(slug)}/national/times?${new URLSearchParams({ month })}`,
};
