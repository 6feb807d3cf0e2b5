import type { Surgery } from '@frontdoor/contract';
import { Fragment } from 'react';
import { telHref } from './tel.ts';

/** Words of ours in which the surgery's number, 111 and 999 can be pressed, and neither it nor a reference is broken over two lines. */
export function Said({
  words,
  surgery,
  reference = '',
}: {
  words: string;
  surgery: Surgery | null;
  reference?: string;
}) {
  const whole = reference === '' ? words : words.replaceAll(reference, unbroken(reference));
  const phone = surgery?.phone ?? '';
  const calls = new Map([
    [phone, telHref(phone)],
    ['111.nhs.uk', 'https://111.nhs.uk'],
    ['111', 'tel:111'],
    ['999', 'tel:999'],
  ]);
  return pieces(whole, phone).map((piece, place) => {
    const href = piece === '' ? undefined : calls.get(piece);
    return href ? (
      <a key={place} href={href}>
        {piece}
      </a>
    ) : (
      <Fragment key={place}>{piece}</Fragment>
    );
  });
}

/** The words, cut before and after whatever can be pressed. */
function pieces(words: string, phone: string): string[] {
  const whole = phone === '' ? [words] : words.split(phone);
  const cut = whole.map((part) => part.split(/(111\.nhs\.uk|\b(?:111|999)\b)/));
  return cut.flatMap((parts, place) => (place === 0 ? parts : [phone, ...parts]));
}

/** A reference or a number that stays on one line. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
