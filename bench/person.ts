const given = [
  'Alan',
  'Amina',
  'Beth',
  'Chidi',
  'Dilys',
  'Ewan',
  'Farah',
  'Grace',
  'Hamza',
  'Iris',
  'Jo',
  'Kofi',
];
const family = [
  'Adeyemi',
  'Begum',
  'Carter',
  'Davies',
  'Evans',
  'Fletcher',
  'Green',
  'Hussain',
  'Kaur',
  'Whitcombe',
];

/** Somebody made up for each number, past 56 so that all are asked the same. No two requests are indexed alike. */
export function person(number: number) {
  const names = [given[number % given.length], family[Math.floor(number / given.length) % family.length]];
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    name: names.join(' '),
    birthDate: `${1930 + (number % 38)}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`,
    phone: `0770090${String(number % 10_000).padStart(4, '0')}`,
    email: `${names.join('.').toLowerCase()}.${number}@example.org`,
  };
}
