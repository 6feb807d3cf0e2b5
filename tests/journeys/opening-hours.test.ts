import { kinds } from '@frontdoor/contract';
import { coreEverywhere } from '@frontdoor/hours';
import { describe, expect, it } from 'vitest';
import { closeForm, managerAt } from '../support/closures.ts';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { beginForSelf, carryOn, choose, send } from '../support/patient.ts';
import { heading, mainWords } from '../support/seen.ts';
import { fillInUntil } from '../support/sent-request.ts';
import { openRequest } from '../support/staff-desk.ts';

const alan = {
  name: 'Alan Whitcombe',
  born: '1958-03-12',
  email: 'alan@example.org',
  words: 'My cough is back.',
};
const nobody = { outOfHours: Object.fromEntries(kinds.map((kind) => [kind, 'closed'])) };

describe.each([{ scripts: true }, { scripts: false }])(
  'around closing time, JavaScript on: $scripts',
  ({ scripts }) => {
    const here = journey('2026-11-27T18:20:00Z');

    it('R12 R14 a form begun at 18:20 is sent at 18:40 though the form has closed, and staff see when it came', async () => {
      const { surgery } = here;
      const manager = await managerAt(surgery);
      const hours = { ...coreEverywhere(kinds), ...nobody };
      const { version } = await manager.post('settings', { urgentBy: '17:30', dueSoonMinutes: 60 });
      await manager.post('hours', { ...hours, version });

      const patient = await here.phone({ javaScriptEnabled: scripts });
      await fillInUntil(patient, surgery.url, alan, 'check');
      surgery.clock.set('2026-11-27T18:40:00Z');

      const late = await here.phone({ javaScriptEnabled: scripts });
      await late.goto(`${surgery.url}/elm-tree`);
      await late.getByRole('link', { name: 'See when it opens' }).click();
      expect(await heading(late)).toBe('The online form is closed now');
      expect(await mainWords(late)).toContain('It opens at 8am on Monday 30 November.');

      await patient.reload();
      await patient
        .getByText(
          'The surgery closed at 6:30pm today. Nobody will read this until 8am on Monday 30 November.',
        )
        .waitFor();
      await send(patient);
      expect(await mainWords(patient)).toContain(
        'We will answer you by email by 6:30pm on Monday 30 November.',
      );
      expect(await mainWords(patient)).toContain('If you get worse, go to 111.nhs.uk or call 111.');

      const desk = await here.desk(staff.clinician);
      await openRequest(desk, alan.name);
      await desk
        .getByText('Sent the request with the online form, while the surgery was closed')
        .first()
        .waitFor();
    });
  },
);

describe.each([{ scripts: true }, { scripts: false }])(
  'on a bank holiday, JavaScript on: $scripts',
  ({ scripts }) => {
    const here = journey('2026-12-28T08:00:00Z');

    it('R5 R13 it is closed all day, and opens on the first working day', async () => {
      const { surgery } = here;
      const patient = await here.phone({ javaScriptEnabled: scripts });
      for (const time of ['08:00', '12:00', '18:29']) {
        surgery.clock.set(`2026-12-28T${time}:00Z`);
        await patient.goto(`${surgery.url}/elm-tree`);
        await patient.getByText('The surgery is closed. It opens at 8am on Tuesday 29 December.').waitFor();
        expect(await mainWords(patient)).toContain('If you cannot wait: go to 111.nhs.uk or call 111.');
      }
      await patient.getByRole('link', { name: 'All opening times' }).click();
      expect(await mainWords(patient)).toContain('Monday 28 December 2026');

      surgery.clock.set('2026-12-29T08:00:00Z');
      await patient.goto(`${surgery.url}/elm-tree`);
      expect(await mainWords(patient)).not.toContain('The surgery is closed');
    });
  },
);

describe.each([{ scripts: true }, { scripts: false }])(
  'in core hours, JavaScript on: $scripts',
  ({ scripts }) => {
    const here = journey('2026-11-27T10:15:00Z');

    it('R9 R10 R14 R23 a closure is seen by patients at once, sends nobody to 111, and ends by itself', async () => {
      const { surgery } = here;
      surgery.clock.set('2026-11-27T10:15:00Z');
      const began = await here.phone({ javaScriptEnabled: scripts });
      await beginForSelf(began, surgery.url, alan);

      await closeForm(surgery, '2026-11-27T11:40:00Z');
      const patient = await here.phone({ javaScriptEnabled: scripts });
      await patient.goto(`${surgery.url}/elm-tree`);
      await patient.getByText('The online form is closed until 11:40am on Friday 27 November.').waitFor();
      await patient.getByRole('link', { name: 'See when it opens' }).click();
      expect(await heading(patient)).toBe('The online form is closed now');
      const words = await mainWords(patient);
      expect(words).toContain('It opens at 11:40am on Friday 27 November.');
      expect(words).toContain('You can call us on 0113 496 0123');
      expect(words).not.toContain('Now, while the surgery is closed');

      await carryOn(began);
      await choose(began, 'A health problem');
      await carryOn(began);
      await began.getByRole('textbox').first().waitFor();
      expect(await began.getByText('Nobody reads this form until 11:40am').count()).toBe(1);

      surgery.clock.set('2026-11-27T11:40:00Z');
      await patient.goto(`${surgery.url}/elm-tree`);
      await patient.getByRole('link', { name: 'Start the online form' }).click();
      await patient.getByText('Who is this for?').first().waitFor();
    });
  },
);
