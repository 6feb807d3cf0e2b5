import { describe, expect, it } from 'vitest';
import {
  advised,
  choices,
  linesOf,
  nothingSent,
  redFlag,
  sendShort,
  writeForSelf,
} from '../support/danger.ts';
import { journey } from '../support/journey.ts';
import { duty, second } from '../support/live.ts';
import { staff } from '../support/open-surgery.ts';
import { seen } from '../support/seen.ts';
import { alarmCard, alarmOf, whoWasTold } from '../support/staff-alarm.ts';
import { openRequest } from '../support/staff-desk.ts';

const mondayOpening = '2026-11-30T08:00:00Z';
const words = 'I cannot go on any more. I want to kill myself.';
const help = [
  'Immediate action required: ',
  'You deserve help right now.',
  'If you have hurt yourself, taken something, or may act on these thoughts: call 999 or go to A&E.',
  'To talk to someone now, day or night: call 111 and choose option 2, call Samaritans on 116 123, or text SHOUT to 85258.',
  'Call 999',
  'Call 111 and choose option 2',
  'With Relay UK: 18001 111',
  'Call Leeds crisis team on 0113 496 0203',
  'With Relay UK: 18001 0113 496 0203',
  'Call Samaritans on 116 123',
  'With Relay UK: 18001 116 123',
  'Text SHOUT to 85258',
  'Cannot speak on the phone?',
  'Use 999 BSL',
  'A video call in British Sign Language. You do not need to register.',
  'Use Relay UK 18000',
  'Open the Relay UK app, or use a textphone, and call 18000.',
  'Text 999',
  'Only if this phone is registered: text register to 999.',
];
const ways = [
  'Tell us which is true, then send it to the surgery',
  ...choices,
  'Leave without sending',
  'Delete my answers',
];

const monday = '8am on Monday 30 November';
const callNow = 'If you have not called 999 yet, call now. Do not wait for us.';
/** After it was sent, whenever that was: who to talk to, again. */
const helpAgain = [
  'If you have hurt yourself, or may act on these thoughts, call 999 or go to A&E. To talk to someone now, day or night: call 111 and choose option 2, call Samaritans on 116 123, or text SHOUT to 85258.',
  'Call 999',
  'What happens next',
];
const sentWhileClosed = [
  `Nobody at the surgery will see this before ${monday}. ${callNow}`,
  ...helpAgain,
  `The surgery is closed. Nobody will read this until ${monday}. Do not wait for us if you need help before then.`,
  'We will answer you by 6:30pm on Monday 30 November.',
];

/** Three screens for the same words (S3): what each says of who will read them, before and after sending. */
const times = [
  {
    at: '2026-11-27T18:25:00Z',
    before:
      'The surgery is open until 6:30pm today. Staff will be alerted when you send this. Do not wait for us.',
    after: [
      `The surgery has been alerted. ${callNow}`,
      ...helpAgain,
      'A person at the surgery reads what you wrote. It is at the top of our list.',
      'We will answer you by 6:30pm on Friday 27 November.',
    ],
  },
  {
    at: '2026-11-27T18:31:00Z',
    before: `The surgery closed at 6:30pm today. Nobody will read this until ${monday}. Do not wait for us.`,
    after: sentWhileClosed,
  },
  {
    at: '2026-11-28T02:00:00Z',
    before: `The surgery is closed. Nobody will read this until ${monday}. Do not wait for us.`,
    after: sentWhileClosed,
  },
];

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  const here = journey('2026-11-27T18:25:00Z');

  it.each(times)(
    'S3 S4 suicidal words at $at: this screen and no other, before and after sending',
    async (time) => {
      here.surgery.clock.set(time.at);
      const page = await here.phone({ javaScriptEnabled: scripts });
      await writeForSelf(page, here.surgery.url, { words });
      await advised(page);
      expect(await linesOf(page)).toEqual([...help, nothingSent, time.before, ...ways]);
      await page.getByRole('button', { name: choices[2] }).click();
      await page.waitForURL('**/send-now');
      await page.getByText(time.before, { exact: true }).waitFor();
      await sendShort(page);
      const lines = await linesOf(page);
      // The call stands above the heading and the reference.
      const heading = lines.findIndex((line) => line.startsWith('Your request has been sent'));
      expect(heading).toBe(time.after.indexOf('What happens next'));
      const said = [...lines.slice(0, heading), ...lines.slice(heading + 3)];
      expect(said.slice(0, time.after.length)).toEqual(time.after);
    },
  );
});

describe('its alarm', () => {
  const here = journey('2026-11-27T18:25:00Z');

  /** Sends suicidal words as somebody, and waits until they are with the surgery. */
  async function writes(name: string): Promise<void> {
    const page = await here.phone({ javaScriptEnabled: false });
    await writeForSelf(page, here.surgery.url, { words, who: { name, born: '1958-03-12' } });
    await advised(page);
    await page.getByRole('button', { name: choices[2] }).click();
    await sendShort(page);
  }

  it('S3 at 18:25 it calls at once and goes on at 18:35; at 18:31 and on Saturday night it waits for Monday', async () => {
    const { clock, mail } = here.surgery;
    await writes('Alan Open');
    await mail.next(duty.email);
    clock.set('2026-11-27T18:31:00Z');
    await writes('Beth Closed');
    clock.set('2026-11-27T18:35:00Z');
    await Promise.all([mail.next(duty.email), mail.next(second.email)]);
    clock.set('2026-11-28T02:00:00Z');
    await writes('Cara Night');

    const late = await here.desk(staff.clinician);
    await late.getByRole('button', { name: '1 more alarm' }).click();
    expect(await seen(alarmOf(late, 'Alan Open'))).toContain('Nobody has it');
    for (const name of ['Beth Closed', 'Cara Night'])
      await alarmOf(late, name).getByText('Raised while closed, goes on Mon 08:00').waitFor();
    await openRequest(late, 'Cara Night');
    expect(await redFlag(late)).toMatch(/“.*kill myself.*”/);
    await alarmCard(late).getByText('It has not sounded yet').waitFor();
    expect(
      await alarmCard(late)
        .getByText(/^Who was told/)
        .count(),
    ).toBe(0);

    clock.set(mondayOpening);
    const desk = await here.desk(staff.reception);
    await desk.getByRole('button', { name: '1 more alarm' }).click();
    for (const name of ['Beth Closed', 'Cara Night']) {
      await alarmOf(desk, name).getByText('Nobody has it').waitFor();
      await openRequest(desk, name);
      await alarmCard(desk).getByText('Sounded for the duty person').waitFor();
      const told = await whoWasTold(desk);
      await told.getByText('Email to Dr Dana Duty (duty) sent 08:00').waitFor();
    }
  });
});
