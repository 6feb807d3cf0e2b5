import type { Delivery } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { reachedNobody, sayDelivery } from './say-delivery.ts';

const now = Date.parse('2026-11-27T15:58:00Z');
const email: Delivery = {
  id: 'd1',
  channel: 'email',
  recipient: 'patient',
  template: 'message',
  state: 'sent',
  at: Date.parse('2026-11-27T15:04:00Z'),
  deliveredAt: null,
  fault: null,
};
const text: Delivery = { ...email, id: 'd2', channel: 'text', at: Date.parse('2026-11-27T15:34:00Z') };

describe('what became of a message', () => {
  it('S32 is said rung by rung', () => {
    expect(sayDelivery(email, 0, now)).toBe('Email sent 15:04');
    expect(sayDelivery(text, 1, now)).toBe('Then text sent 15:34');
    expect(
      sayDelivery({ ...text, state: 'delivered', deliveredAt: Date.parse('2026-11-27T15:35:00Z') }, 1, now),
    ).toBe('Then text sent 15:34, delivered 15:35');
  });

  it('R102 says why it failed, and that nobody was reached', () => {
    const failed: Delivery = {
      ...text,
      state: 'failed',
      recipient: 'carer',
      fault: 'there is no such number',
    };
    expect(sayDelivery(failed, 0, now)).toBe('Text to the carer failed 15:34: there is no such number');
    expect(reachedNobody([failed])).toBe(true);
    expect(reachedNobody([email, failed])).toBe(false);
    expect(reachedNobody([])).toBe(false);
  });

  it('tells a reminder, a new link and what was stopped from the message', () => {
    expect(sayDelivery({ ...email, template: 'reminder' }, 1, now)).toBe('Then email (reminder) sent 15:04');
    expect(sayDelivery({ ...email, state: 'stopped' }, 0, now)).toBe('Email not sent: no longer needed');
    expect(sayDelivery({ ...email, state: 'queued' }, 0, now)).toBe('Email waiting to go');
  });
});
