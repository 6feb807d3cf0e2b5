import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { fillInHealthProblem, send } from '../support/patient.ts';
import { mainWords } from '../support/seen.ts';
import { fillInUntil, sendRequest } from '../support/sent-request.ts';
import { rowOf, rowsOf } from '../support/staff-desk.ts';

const saturdayNoon = '2026-11-28T12:00:00Z';
const mondayOpening = '2026-11-30T08:00:00Z';
const monday = '8am on Monday 30 November';
const notRead = `The surgery is closed. Nobody will read this until ${monday}. Do not wait for us.`;

const alan = {
  name: 'Alan Whitcombe',
  born: '1958-03-12',
  email: 'alan@example.org',
  words: 'My cough is back.',
};

describe.each([{ scripts: true }, { scripts: false }])('closed, JavaScript on: $scripts', ({ scripts }) => {
  const here = journey(saturdayNoon);

  it('S3 R13 R14 R56 R63 says who will read it when before it is sent, and is first in the queue on Monday', async () => {
    const { surgery } = here;
    const patient = await here.phone({ javaScriptEnabled: scripts });
    await patient.goto(`${surgery.url}/elm-tree`);
    await patient.getByText(`The surgery is closed. It opens at ${monday}.`).waitFor();
    expect(await mainWords(patient)).toContain(
      'You can fill in the online form now. Nobody will read it until then.',
    );
    expect(await mainWords(patient)).toContain('If you cannot wait: go to 111.nhs.uk or call 111.');

    await fillInHealthProblem(patient, surgery.url, alan);
    await patient.getByText(notRead, { exact: true }).waitFor();
    const reference = await send(patient);

    const words = await mainWords(patient);
    expect(words).toContain(`The surgery is closed. Nobody will read this until ${monday}.`);
    expect(words).toContain('We will answer you by email by 6:30pm on Monday 30 November.');
    expect(words).toContain(
      `If you have not heard by 6:30pm on Monday 30 November, call 0113 496 0123 and give ${reference}.`,
    );
    expect(words).toContain('If you get worse, go to 111.nhs.uk or call 111. In an emergency, call 999.');

    surgery.clock.set(mondayOpening);
    await sendRequest(surgery.url, { name: 'Zoe Early', born: '1950-01-02' });
    surgery.clock.advance(5 * 60_000);
    const desk = await here.desk(staff.clinician);
    await rowOf(desk, 'Zoe Early').waitFor();
    const [first, second] = await rowsOf(desk).allInnerTexts();
    expect(first).toMatch(/^Alan Whitcombe 68.*first look\s09:00/s);
    expect(second).toMatch(/^Zoe Early 76.*first look\s08:30/s);
    // Due first is first; both are looked at long before they are due.
    await desk.getByRole('link', { name: /Due today 1/ }).click();
    await rowOf(desk, 'Alan Whitcombe').waitFor();
  });
});

describe('around closing time', () => {
  const here = journey('2026-11-27T18:20:00Z');

  it('R1 R14 R126 a form begun at 18:20 is sent at 18:40, with the words of the night', async () => {
    const { surgery } = here;
    const patient = await here.phone();
    await fillInUntil(patient, surgery.url, alan, 'check');
    expect(await mainWords(patient)).not.toContain('closed');

    surgery.clock.set('2026-11-27T18:31:00Z');
    const late = await here.phone({ javaScriptEnabled: false });
    await late.goto(`${surgery.url}/elm-tree`);
    await late.getByText(`The surgery is closed. It opens at ${monday}.`).waitFor();

    surgery.clock.set('2026-11-27T18:40:00Z');
    await patient.reload();
    const justClosed = notRead.replace('is closed', 'closed at 6:30pm today');
    await patient.getByText(justClosed, { exact: true }).waitFor();
    await send(patient);
    expect(await mainWords(patient)).toContain(
      'We will answer you by email by 6:30pm on Monday 30 November.',
    );
  });
});
