import { newId, type Vault } from '@frontdoor/database';
import type { NewRequest } from '../consultations/new-request.ts';
import { fold, matchingName, nameWords } from './names.ts';

/** HMAC tokens of one organisation, each value worked out once: finding and matching use many of the same. */
export function tokenMaker(vault: Vault, organisation: string): (value: string) => string {
  const made = new Map<string, string>();
  return (value) => {
    let token = made.get(value);
    if (token === undefined) {
      token = vault.token(organisation, 'search', value);
      made.set(value, token);
    }
    return token;
  };
}

/** What matching compares (S18); never plain in a table. */
export type PatientTokens = {
  nhsToken: string | null;
  birthToken: string;
  familyToken: string;
  givenToken: string;
  postcodeToken: string | null;
  phoneToken: string | null;
};

/** The phone is only a patient's own when no one else wrote: a carer's number says nothing of the patient. */
export function patientTokens(
  request: Pick<NewRequest, 'patient' | 'contact' | 'requester'>,
  token: (value: string) => string,
): PatientTokens {
  const { patient, contact, requester } = request;
  const { family, given } = matchingName(patient.name);
  const phone = requester ? null : contact.phone;
  return {
    nhsToken: patient.nhsNumber ? token(patient.nhsNumber) : null,
    // A date nobody knows is the same as nobody's (S24).
    birthToken: token(patient.birthDate || newId()),
    familyToken: token(family),
    givenToken: token(`given ${given}`),
    postcodeToken: patient.postcode ? token(`postcode ${fold(patient.postcode)}`) : null,
    phoneToken: phone ? token(phoneDigits(phone)) : null,
  };
}

/** Nobody's names are more than this; a form filled with letters is. */
const most = 16;

/**
 * By which words a request can be found: each word of its names, and the phone. Reference, birth date and NHS number
 * have an index of their own.
 */
export function searchTokens(
  request: Pick<NewRequest, 'patient' | 'contact' | 'requester'>,
  token: (value: string) => string,
): string[] {
  const { patient, contact, requester } = request;
  const values = contact.phone ? [phoneDigits(contact.phone)] : [];
  values.push(...nameWords(patient.name));
  if (requester) values.push(...nameWords(requester.name));
  return [...new Set(values)].slice(0, most).map(token);
}

/** A phone number as it is compared: digits alone, +44 and 0044 as 0. */
export function phoneDigits(phone: string): string {
  return phone
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)44/, '0')
    .replaceAll('+', '');
}
