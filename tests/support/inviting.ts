import type { Invited, VideoDay, VideoRow } from '@frontdoor/contract';
import type { Response } from 'supertest';
import { callById } from '../../apps/server/src/features/video/store.ts';
import type { Desk, StaffSite } from './staff-site.ts';

let opened = 0;

/** What a screen sends to invite to a video call with Rosa, with whatever a test changes. */
export function inviting({ members }: Pick<StaffSite, 'members'>, changes: Record<string, unknown> = {}) {
  return {
    submission: `invitation ${++opened} of this test`,
    startsAt: null,
    clinician: members.rosa,
    ...changes,
  };
}

/** Invites the patient of a request, with the lock of now. */
export function invites(
  site: StaffSite,
  desk: Desk,
  id: string,
  changes: Record<string, unknown> = {},
): Promise<Response> {
  return desk.act(id, 'video', inviting(site, changes));
}

/** Invites somebody who must be invited. @param at an ISO time; left out for now */
export async function invited(
  site: StaffSite,
  desk: Desk,
  id: string,
  { at, ...changes }: Record<string, unknown> & { at?: string } = {},
): Promise<Invited> {
  const res = await invites(site, desk, id, { startsAt: at ? Date.parse(at) : null, ...changes });
  if (res.status !== 201) throw new Error(`Not invited: ${res.status} ${res.text}`);
  return res.body as Invited;
}

/** The call as it is kept. */
export async function callOf({ deps, elmTree }: StaffSite, call: string) {
  return (await deps.database.read(elmTree, (reader) => callById(reader, call)))!;
}

/** One act on a call, with its lock of now. */
export async function actOnCall(
  site: StaffSite,
  desk: Desk,
  call: string,
  act: string,
  body: object = {},
): Promise<Response> {
  const { lock } = await callOf(site, call);
  return desk.post(`/api/elm-tree/video/${call}/${act}`, { lock, ...body });
}

/** The calls of a day as the list shows them; today where no day is given. */
export async function dayOf(desk: Desk, query = ''): Promise<VideoDay> {
  return (await desk.get(`/api/elm-tree/video${query}`)).body as VideoDay;
}

/** The calls of one request, the newest first. */
export async function callsOf(desk: Desk, id: string): Promise<VideoRow[]> {
  return ((await desk.get(`/api/elm-tree/consultations/${id}/video`)).body as { items: VideoRow[] }).items;
}
