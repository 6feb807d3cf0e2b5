import type { Typed } from '@frontdoor/questionnaire';
import { madeUpNhsNumber } from './nhs-number.ts';
import type { Story } from './story.ts';

/** A story as the form would send it, field by field. `today` is the London day the demo is opened on. */
export function typedOf(story: Story, today: Temporal.PlainDate): Typed {
  const { patient, carer, contact, needs } = story;
  const usual = [...(contact.phone ? ['text', 'call'] : []), ...(contact.email ? ['email'] : [])];
  return {
    ...story.answers,
    kind: story.kind,
    who: whoOf(story),
    ...(carer && { requesterName: carer.name, relation: carer.relation }),
    ...(carer?.agreement && { agreement: carer.agreement }),
    ...(carer?.childKnows && { childKnows: carer.childKnows }),
    name: patient.name,
    ...birthDate(patient.born, today),
    registered: patient.registered ?? 'yes',
    ...(patient.postcode ? { postcode: patient.postcode } : { noAddress: ['yes'] }),
    ...(patient.serial && { nhsNumber: madeUpNhsNumber(patient.serial) }),
    phone: contact.phone ?? '',
    email: contact.email ?? '',
    ...(contact.comeIn && { comeIn: ['yes'] }),
    ...(contact.cannotUsePhone && { cannotUsePhone: ['yes'] }),
    ...(usual.length > 0 && { safe: contact.safe ?? usual }),
    safeTimes: contact.times ?? '',
    ...(contact.tellParent && { tellParent: contact.tellParent }),
    ...needs,
    ...('place' in story && story.place !== undefined && { place: story.place }),
  };
}

/** Only a parent is not asked whether the patient agrees. */
function whoOf({ carer }: Story): 'self' | 'child' | 'other' {
  if (!carer) return 'self';
  return carer.agreement ? 'other' : 'child';
}

function birthDate(born: Story['patient']['born'], today: Temporal.PlainDate): Typed {
  const { day, month, year } =
    typeof born === 'string' ? Temporal.PlainDate.from(born) : today.subtract(born);
  return { 'birthDate-day': `${day}`, 'birthDate-month': `${month}`, 'birthDate-year': `${year}` };
}
