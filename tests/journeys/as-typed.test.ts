import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { beginForSelf, carryOn, choose } from '../support/patient.ts';

const here = journey('2026-11-27T10:20:00Z');
const emergency = 'Since this morning I have crushing chest pain that goes into my left arm';
const says = 'Some of what you wrote may need help now.';

async function upToWords(device: { javaScriptEnabled: boolean }) {
  const patient = await here.phone(device);
  await beginForSelf(patient, here.surgery.url, { name: 'Alan Whitcombe', born: '1968-03-12' });
  await carryOn(patient);
  await choose(patient, 'A health problem');
  await carryOn(patient);
  return patient;
}

describe('words of an emergency as they are typed', () => {
  it('R24 with script they are answered under the box, and one press leads to what to do', async () => {
    const patient = await upToWords({ javaScriptEnabled: true });
    await patient.getByRole('textbox').first().fill(emergency);
    await patient.getByText(says).waitFor();
    await expect.poll(() => patient.locator('.nhsuk-card--care').count()).toBe(0);
    await patient.getByRole('button', { name: 'What to do now' }).click();
    await patient.getByRole('heading', { name: /Call 999 now\.$/ }).waitFor();
    expect(patient.url()).toMatch(/\/advice$/);
  });

  it('without script the page of advice comes all the same', async () => {
    const patient = await upToWords({ javaScriptEnabled: false });
    await patient.getByRole('textbox').first().fill(emergency);
    await carryOn(patient);
    await patient.getByRole('heading', { name: /Call 999 now\.$/ }).waitFor();
  });
});
