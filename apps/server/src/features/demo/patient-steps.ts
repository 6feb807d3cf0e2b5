import { hashSecret } from '../../platform/secrets.ts';
import { openRequest } from '../consultations/request-facts.ts';
import { askerOf, openWith } from '../conversations/open.ts';
import { screenReply } from '../conversations/screen-reply.ts';
import { wayIn } from '../conversations/store.ts';
import { type ByLink, byLink } from '../conversations/way.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { fromPatient } from '../messages/from-patient.ts';
import { aroundNow } from '../screening/around.ts';
import { uploadSamples } from './files.ts';
import type { Telling } from './send-story.ts';
import type { PatientStep } from './story.ts';

/** Opens the link in the last mail with the date of birth, as the patient or carer does, and writes if they wrote. */
export async function doPatientStep(
  telling: Telling,
  consultation: string,
  step: PatientStep,
): Promise<void> {
  const { deps, surgery, samples } = telling;
  const organisation = surgery.organisation.id;
  const way = await wayInto(telling, consultation);
  const { birthDate } = openRequest(deps.database.vault, way.request).row;
  await openWith(deps, way, askerOf(deps, organisation, null, '192.0.2.1'), birthDate);
  if (step.do === 'read') return;
  const attachments = await uploadSamples(
    deps,
    (step.files ?? []).map((name) => samples[name]),
    { organisation, owner: { consultation }, origin: 'patient' },
  );
  const around = await deps.database.read(organisation, (reader) =>
    aroundNow(deps, reader, surgery.organisation),
  );
  const { text } = step;
  const { read } = screenReply(deps, way, around, { text, files: attachments.length });
  await fromPatient(deps, { organisation, link: way.link.id, text, attachments, ...read });
}

async function wayInto({ deps, surgery }: Telling, consultation: string): Promise<ByLink> {
  const { database } = deps;
  const { organisation } = surgery;
  const deliveries = await database.read(organisation.id, (reader) => deliveriesOf(reader, consultation));
  const sealed = deliveries.at(-1)!.content;
  const { token } = JSON.parse(database.vault.unseal(organisation.id, sealed)) as DeliveryContent;
  const found = await wayIn(database, organisation.id, hashSecret(token!));
  return byLink(found!, organisation, token!);
}
