import type { Reader, Tx } from '@frontdoor/database';
import { notFound } from '../../../platform/problem.ts';
import { consultationById } from '../../consultations/change-store.ts';
import { mustNotBeHidden } from '../../consultations/hidden.ts';
import type { Staff } from '../../staff/guards.ts';
import { callById } from '../store.ts';

/** A call and its request, for who may see them. @throws Problem 404, or 403 for a request that is hidden (S27) */
export async function mustFind(reader: Reader | Tx, staff: Staff, id: string) {
  const call = await callById(reader, id);
  const request = call && (await consultationById(reader as Reader, call.consultation));
  if (!call || !request) throw notFound();
  await mustNotBeHidden(reader, staff, request);
  return { call, request };
}
