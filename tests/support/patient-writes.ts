import { fromPatient, type PatientMessage } from '../../apps/server/src/features/messages/from-patient.ts';
import { openLink } from '../../apps/server/src/features/messages/thread-store.ts';
import { nothingMatched, type StaffSite } from './staff-site.ts';

/** A later message to a request of Elm Tree's by its link, with what the rules made of it. */
export async function patientWrites(
  { deps, elmTree }: StaffSite,
  consultation: string,
  text: string,
  read: Partial<Pick<PatientMessage, 'flags' | 'reading' | 'notRead' | 'noLonger'>> = {},
): Promise<void> {
  const link = await deps.database.read(elmTree, (reader) =>
    openLink(reader, { consultation, recipient: 'patient' }),
  );
  const message = { organisation: elmTree, link: link!.id, text, attachments: [] };
  await fromPatient(deps, { ...message, ...nothingMatched, ...read });
}

/** Words of somebody who knows the reference and the date of birth. */
export function writesByReference(
  { deps, elmTree }: StaffSite,
  consultation: string,
  text: string,
): Promise<void> {
  const link = { consultation, recipient: 'patient' as const };
  return fromPatient(deps, { organisation: elmTree, link, text, attachments: [], ...nothingMatched });
}
