import { EMAIL_MAX, isEmail } from '../email.ts';
import { isValidNhsNumber, sayNhsNumber, tidyNhsNumber } from '../nhs-number.ts';
import { sayPhone, tidyPhone } from '../phone.ts';
import { tidyPostcode } from '../postcode.ts';
import { tidyCode, typedText } from '../text.ts';
import { asIs, inWords, type Kind } from './kind.ts';

export const phone: Kind = {
  check(field, typed) {
    const whole = tidyCode(typedText(typed, field.id));
    if (whole === '') return { answer: '' };
    const answer = whole.length > 60 ? null : tidyPhone(whole);
    return answer === null ? { fault: 'invalid' } : { answer };
  },
  refill(typed, id, answer) {
    typed[id] = sayPhone(String(answer));
  },
  say: (_field, answer) => sayPhone(String(answer)),
};

export const email: Kind = {
  check(field, typed) {
    const answer = tidyCode(typedText(typed, field.id)).replace(/^mailto:/i, '');
    if (answer === '') return { answer };
    const over = answer.length - EMAIL_MAX;
    if (over > 0) return { fault: 'too-long', slots: { max: EMAIL_MAX, over } };
    return isEmail(answer) ? { answer } : { fault: 'invalid' };
  },
  refill: asIs,
  say: inWords,
};

export const postcode: Kind = {
  check(field, typed) {
    const whole = tidyCode(typedText(typed, field.id));
    if (whole === '') return { answer: '' };
    const answer = whole.length > 30 ? null : tidyPostcode(whole);
    return answer === null ? { fault: 'invalid' } : { answer };
  },
  refill: asIs,
  say: inWords,
};

/** R83, R84. */
export const nhsNumber: Kind = {
  check(field, typed) {
    const digits = tidyNhsNumber(tidyCode(typedText(typed, field.id)));
    if (digits === '') return { answer: '' };
    if (!/^\d+$/.test(digits)) return { fault: 'invalid' };
    if (digits.length !== 10) {
      return { fault: digits.length < 10 ? 'too-short' : 'too-long', slots: { digits: digits.length } };
    }
    return isValidNhsNumber(digits) ? { answer: digits } : { fault: 'invalid', special: 'checksum' };
  },
  refill(typed, id, answer) {
    typed[id] = answer === '' ? '' : sayNhsNumber(String(answer));
  },
  say: (_field, answer) => sayNhsNumber(String(answer)),
};
