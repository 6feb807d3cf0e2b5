/** What a column of a list can mean to us. Every other column is a field of the message, or nothing. */
export type Meaning =
  | 'nhsNumber'
  | 'name'
  | 'title'
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'phone'
  | 'email'
  /** "Text consent": anything but yes or nothing keeps the line from going. */
  | 'agrees'
  /** "No texts": anything but no or nothing keeps the line from going. */
  | 'refuses'
  | 'died'
  | 'left';

/** What clinical systems and people call these columns, as `asHeading` folds it. */
const names: Record<Meaning, readonly string[]> = {
  nhsNumber: ['nhs number', 'nhs no', 'nhs num', 'nhs', 'nhsnumber', 'nhsno', 'new nhs number'],
  name: ['name', 'full name', 'fullname', 'patient name', 'patient', 'patient full name'],
  title: ['title', 'patient title'],
  givenName: [
    ...['first name', 'firstname', 'forename', 'forenames', 'first names', 'given name', 'given names'],
    ...['patient first name', 'patient forename', 'calling name'],
  ],
  familyName: ['surname', 'last name', 'lastname', 'family name', 'patient surname', 'patient last name'],
  birthDate: ['date of birth', 'dob', 'd o b', 'birth date', 'birthdate', 'born', 'patient date of birth'],
  phone: [
    ...['phone', 'mobile', 'mobile number', 'mobile phone', 'mobile no', 'mobile telephone', 'mobile tel'],
    ...['phone number', 'telephone', 'telephone number', 'tel', 'tel no', 'contact number', 'patient mobile'],
    ...['mobile phone number', 'mobile telephone number'],
  ],
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail', 'patient email'],
  agrees: [
    ...['consent', 'text consent', 'sms consent', 'email consent', 'consent to text', 'consent to texts'],
    ...[
      'consent to sms',
      'consent to email',
      'consent to contact',
      'consents',
      'text allowed',
      'texts allowed',
    ],
  ],
  refuses: [
    ...[
      'no texts',
      'no text',
      'no sms',
      'no email',
      'no emails',
      'no contact',
      'do not contact',
      'do not text',
    ],
    ...[
      'opted out',
      'opt out',
      'declined',
      'declines texts',
      'refused',
      'dissent',
      'sms declined',
      'unwilling',
    ],
  ],
  died: ['deceased', 'died', 'date of death', 'dead', 'date deceased'],
  left: ['left', 'date left', 'deducted', 'deduction date', 'date of deduction', 'no longer registered'],
};

const byName = new Map(
  Object.entries(names).flatMap(([meaning, all]) => all.map((name) => [name, meaning as Meaning] as const)),
);

/** A heading as it is compared: no case, no accents, one space for whatever stands between its words. */
export function asHeading(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** One column: what it is called in the file, how it is compared, and what it means to us. */
export type Column = { title: string; key: string; meaning: Meaning | null };

/** The columns of a heading line, in order. */
export function columnsOf(cells: readonly string[]): Column[] {
  return cells.map((cell) => {
    const key = asHeading(cell);
    return { title: cell.replace(/\s+/g, ' ').trim(), key, meaning: byName.get(key) ?? null };
  });
}

/** What makes a heading line no use, in words; null where it will do. */
export function headingFault(columns: readonly Column[]): string | null {
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning);
  const named = has('name') || (has('givenName') && has('familyName'));
  if (!has('nhsNumber') && !(named && has('birthDate'))) {
    return 'The first line of the list must name its columns: “NHS number”, or “Name” and “Date of birth”; and “Mobile” or “Email”';
  }
  if (!has('phone') && !has('email')) return 'The list has no column called “Mobile” or “Email”';
  const seen = new Set<Meaning>();
  for (const { meaning, title } of columns) {
    // Any of several columns can say that somebody is not to be written to.
    if (meaning === null || ['agrees', 'refuses', 'died', 'left', 'title'].includes(meaning)) continue;
    if (seen.has(meaning)) return `Two columns mean the same as “${title}”: keep the right one`;
    seen.add(meaning);
  }
  return null;
}
