import { day } from '../moments.ts';
import type { Story } from '../story.ts';

/** Red flags that somebody has acted on. */
export const flagged: Story[] = [
  {
    when: { coreAgo: 160 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Leanne Booth', born: '1995-03-09', postcode: 'LS10 2UR' },
    contact: { phone: '07700 900148' },
    emergency: { item: 'not-safe-from-self', choice: 'cannot-call' },
    place: 'At home with my sister, 6 Mill Row',
    answers: {},
    since: [
      { coreAgo: 156, by: 'jo', do: 'assign', to: 'rosa', team: 'Duty clinician' },
      {
        coreAgo: 149,
        by: 'rosa',
        do: 'call',
        reached: 'spoke',
        text: 'Spoke to Leanne, sister beside her. Safe now, has not taken anything. Sister staying tonight. Crisis team rung together on the other line, they will see her today.',
        response: 'advice',
      },
      {
        coreAgo: 148,
        by: 'rosa',
        do: 'end-alarm',
        act: 'spoke',
        text: 'Spoke to Leanne with her sister beside her. Safe now; crisis team sees her today.',
      },
      { coreAgo: 146, by: 'rosa', do: 'urgency', urgency: 'urgent' },
      {
        coreAgo: 140,
        by: 'rosa',
        do: 'note',
        text: 'Ring again at the end of surgery to hear that they came.',
      },
    ],
  },
  {
    // The earlier one of Alan Whitcombe, whose newest is in the queue.
    when: { coreAgo: 11 * day + 210 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Alan Whitcombe', born: '1959-02-03', serial: 12345, postcode: 'LS8 2AB' },
    contact: { phone: '07700 900456', email: 'alan.whitcombe@example.org', safe: ['text', 'email'] },
    needs: { needs: ['hearing', 'no-phone'] },
    emergency: { item: 'chest-pain', choice: 'called' },
    answers: {
      words:
        'Chest tightness on hills, goes when I stop. It did it again today on the flat so I rang 999 like it said. They are here now.',
      started: 'weeks',
      change: 'worse',
      before: 'no',
    },
    since: [
      { coreAgo: 11 * day + 203, by: 'rosa', do: 'urgency', urgency: 'urgent' },
      {
        coreAgo: 11 * day + 203,
        by: 'rosa',
        do: 'end-alarm',
        act: 'spoke',
        text: 'Rang: the ambulance crew is with him and takes him in.',
      },
      { coreAgo: 11 * day + 202, by: 'rosa', do: 'assign', to: 'rosa', team: 'Duty clinician' },
      { coreAgo: 11 * day + 180, by: 'jo', do: 'check', checked: 'nhs-number' },
      {
        coreAgo: 11 * day + 120,
        by: 'rosa',
        do: 'reply',
        text: 'Dear Mr Whitcombe\n\nThe hospital has told us that you are home. I have asked for a chest pain clinic appointment within two weeks. They will write to you.\n\nIf the tightness comes back and your spray has not helped after 5 minutes, call 999.\n\nDr Shah',
        response: 'direct',
      },
      { coreAgo: 11 * day + 70, do: 'read' },
      {
        coreAgo: 10 * day + 400,
        by: 'rosa',
        do: 'finish',
        outcome: 'referral',
        text: 'Rapid access chest pain clinic.',
      },
    ],
  },
];
