import type { LineFault } from '@frontdoor/contract';
import type { Fault } from './read-line.ts';

const said: Record<LineFault, (fault: Fault) => string> = {
  'wrong-columns': () =>
    'This line does not fit the headings: it has more or fewer cells, or one that runs over several lines. Put cells that hold a comma in quotation marks',
  'too-long': ({ column }) => `“${column ?? 'A cell'}” is too long for a message: shorten it`,
  'no-name': () => 'Enter the patient’s full name, or their NHS number',
  'no-birth-date': () => 'Enter the date of birth, or the NHS number',
  'bad-birth-date': () => 'The date of birth is not a date we can read. Write it as 12/03/1958',
  'bad-nhs-number': () => 'The NHS number is not right: it has 10 digits, and a mistyped one does not add up',
  'repeated-patient': ({ other, how }) =>
    how === 'differs'
      ? `The same patient is on line ${other} with another phone or email. Keep the right line`
      : `The same patient is on ${lineWords(other)}. They are sent it once`,
  'repeated-nhs-number': ({ other }) =>
    `This NHS number is also on ${lineWords(other)}, with another name or date of birth. Put the wrong one right`,
  'bad-phone': () => 'The phone number is not complete. Correct it, or leave it empty',
  'bad-email': () => 'The email address is not complete. Correct it, or leave it empty',
  'no-address': () => 'There is no mobile number or email address we can write to',
  'shared-address': ({ other, column }) =>
    `${addressWords(column)} is also on ${lineWords(other)}, for another patient. We cannot tell whose it is`,
  'under-16-shared': ({ other, column }) =>
    other === undefined
      ? 'The patient is under 16, and this phone is somebody else’s. Contact them another way'
      : `The patient is under 16, and ${addressWords(column).toLowerCase()} is also on ${lineWords(other)}. Contact them another way`,
  'no-match': ({ how }) =>
    how === 'differs'
      ? 'This NHS number belongs to somebody with another name or date of birth. Check all three'
      : how === 'several'
        ? 'More than one patient has this name and date of birth. Add the NHS number'
        : 'We know nobody with this name and date of birth. Check them, or add the NHS number',
  'unknown-patient': () => 'We do not know this NHS number yet. Add the full name and the date of birth',
  deceased: () => 'This patient has died. Nothing is sent to them',
  left: () => 'This patient has left the surgery. Nothing is sent to them',
  'not-wanted': ({ column }) =>
    column === undefined
      ? 'This patient does not want messages like this'
      : `The list says under “${column}” that this patient does not want messages`,
  'not-safe': () =>
    'This patient said that it is not safe to write to this phone or email. Contact them another way',
  'blocked-address': () => 'Whoever has this phone or email told us that it is not this patient’s',
  safeguarding: () => 'A clinician looks at this patient first. Contact them one by one, not with a list',
  'messages-off': () => 'Messages are switched off for this patient',
  'missing-field': ({ column }) => `“${column ?? 'A field'}” of the message is empty on this line`,
  identity: () =>
    'Nobody has checked that this phone or email is the patient’s, and the message holds something from the record',
};

/** Why a line does not go, in words that say what to put right. They name no other patient, only a line. */
export function sayFault(fault: Fault): string {
  return said[fault.code](fault);
}

const lineWords = (other: number | undefined) => (other === undefined ? 'another line' : `line ${other}`);
const addressWords = (column: string | undefined) =>
  column === 'email' ? 'This email address' : 'This phone number';
