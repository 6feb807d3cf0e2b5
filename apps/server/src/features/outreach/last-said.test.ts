import { expect, test } from 'vitest';
import type { ContactGiven } from '../consultations/content.ts';
import { lastSaid, saidOfHeld } from './last-said.ts';
import { strictest, unknownReach } from './may-reach.ts';

const ways = { text: false, email: false, call: false, voicemail: false };
const said = (at: number, contact: Partial<ContactGiven>, sure = false) => ({
  own: true,
  sure,
  sensitive: false,
  at,
  contact: {
    ...{ phone: null, email: null, comeIn: false, cannotUsePhone: false, lookOnline: false },
    ...{ safe: ways, safeTimes: null, place: null },
    ...contact,
  },
});
const phone = { phone: '07700900123', safe: { ...ways, text: true } };
const email = { email: 'home@example.org', safe: { ...ways, email: true } };
const unsafeEmail = { ...phone, email: 'home@example.org' };

test('S23 who was asked about a phone alone has said nothing of the email they had shut', () => {
  const { contact } = lastSaid([said(2, phone), said(1, unsafeEmail)]);
  expect(contact).toMatchObject({ phone: '07700900123', email: 'home@example.org' });
  expect(contact!.safe).toMatchObject({ text: true, email: false });
});

test('who was asked again has opened it', () => {
  const { contact } = lastSaid([said(1, unsafeEmail), said(2, email)]);
  expect(contact!.safe).toMatchObject({ text: true, email: true });
});

test('an older address that was safe is not offered again', () => {
  expect(lastSaid([said(1, email), said(2, phone)]).contact).toMatchObject({ email: null });
});

test('S23 a phone staff took over keeps the ways that were ticked on it', () => {
  const held = saidOfHeld('phone', { value: '07700900999', safe: { text: false, call: true } }, 3);
  expect(lastSaid([held, said(2, phone)]).contact!.safe.text).toBe(false);
  expect(lastSaid([held, said(4, phone)]).contact!.safe.text).toBe(false);
  expect(lastSaid([held, said(4, phone, true)]).contact!.safe.text).toBe(true);
});

test('S17 S20 S23 who types their name opens nothing that they shut while somebody was sure of them', () => {
  const shut = { ...said(1, { ...unsafeEmail, lookOnline: true }, true), sensitive: true };
  const typed = lastSaid([shut, said(2, { ...email, ...phone, safe: { ...ways, text: true, email: true } })]);
  expect(typed).toMatchObject({ sensitive: true, contact: { lookOnline: true, safe: { email: false } } });
  const checked = lastSaid([shut, said(2, email, true)]);
  expect(checked).toMatchObject({ sensitive: false, contact: { lookOnline: false, safe: { email: true } } });
});

test('S18 S23 somebody of the same name and date of birth who shut a way later may be them', () => {
  const own = { ...unknownReach, ...lastSaid([said(1, email)]) };
  const later = { ...unknownReach, ...lastSaid([said(2, unsafeEmail)]) };
  expect(strictest(own, [own, later]).contact).toBe(later.contact);
  expect(strictest(later, [own, later]).contact).toBe(later.contact);
});
