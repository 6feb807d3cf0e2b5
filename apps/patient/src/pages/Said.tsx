import type { Surgery } from '@frontdoor/contract';
import { telHref } from './tel.ts';

/** Words of ours in which the surgery's number can be pressed, and neither it nor a reference is broken over two lines. */
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
  const cut = phone === '' ? -1 : whole.indexOf(phone);
  if (cut < 0) return whole;
  return (
    <>
      {whole.slice(0, cut)}
      <a href={telHref(phone)}>{phone}</a>
      {whole.slice(cut + phone.length)}
    </>
  );
}

/** A reference or a number that stays on one line. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
