import type { WriteDraft } from './write-draft.ts';

/** What is missing of who it goes to, by the path of the field; the server looks at the rest. */
export function toFaults({
  patient,
  name,
  birthDate,
  phone,
  email,
}: WriteDraft['to']): Record<string, string> {
  const faults: Record<string, string> = {};
  if (patient === null && name.trim() === '') faults['to.name'] = 'Enter the patient’s full name';
  if (birthDate === '') faults['to.birthDate'] = 'Enter the date of birth';
  if (phone.trim() === '' && email.trim() === '') faults['to.phone'] = 'Enter a mobile number or an email';
  return faults;
}
