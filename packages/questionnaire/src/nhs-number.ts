/** The number with its spaces, dots and dashes of any kind taken out. */
export function tidyNhsNumber(typed: string): string {
  return typed.replace(/[\s.\p{Pd}]/gu, '');
}

/**
 * Whether ten digits are an NHS number: modulus 11 with weights 10 to 2, and not ten times one digit, which passes
 * the sum but was never given to anybody (R84).
 */
export function isValidNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place);
  const check = 11 - (sum % 11);
  return check !== 10 && check % 11 === Number(digits[9]);
}

/** As the NHS prints it: 999 123 4567. */
export function sayNhsNumber(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}
