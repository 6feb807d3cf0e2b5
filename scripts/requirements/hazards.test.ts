import { describe, expect, it } from 'vitest';
import { hazardPage } from './hazard-page.ts';
import { type Hazard, readHazards } from './hazards.ts';
import type { Item } from './page.ts';

const items: Item[] = [
  { id: 'R1', group: 'Hours', text: 'Open in core hours.' },
  { id: 'S1', group: 'Alarms', title: 'A quiet alarm', severity: 'catastrophic', text: 'It rings.' },
  { id: 'S2', group: 'Alarms', title: 'Nobody there', severity: 'major', text: 'A rota.', toSign: true },
];
const proofs = [
  { file: 'a.test.ts', name: 'S1 rings', items: ['S1'] },
  { file: 'a.test.ts', name: 'S1 rings again', items: ['S1'] },
];
const rings: Hazard = {
  id: 'S1',
  state: 'proved',
  hazard: 'An alarm stays quiet and a patient waits.',
  cause: 'It ends too early.',
  control: 'It rings.',
  telling: ['S1 rings'],
};
const nobody: Hazard = {
  id: 'S2',
  state: 'not yet',
  hazard: 'Nobody is on duty.',
  cause: 'No rota.',
  missing: 'A rota.',
  meanwhile: 'Keep one on paper.',
};

describe('the hazard log', () => {
  it('has a row for each hazard, with its tests or "not yet", and leaves the risk to the safety officer', () => {
    const page = hazardPage(items, [rings, nobody], proofs);
    expect(page).toContain('Of 2 hazards 1 have their control, 0 have it in part, 1 not yet.');
    expect(page).toContain(
      '| [S1](#s1) | An alarm stays quiet and a patient waits. | catastrophic | proved | safety officer | safety officer |',
    );
    expect(page).toContain('- **Tests**: “S1 rings”. In `a.test.ts` (2)');
    expect(page).toContain('- **Not yet**: A rota.\n- **Meanwhile**: Keep one on paper.');
    expect(page).toContain('must sign');
  });

  it.each<[string, Hazard[], string]>([
    ['a hazard without a row', [rings], 'S2 has no row.'],
    ['a row that is no hazard', [rings, nobody, { ...nobody, id: 'S9' }], 'S9 is no safety item.'],
    ['two rows of one hazard', [rings, nobody, nobody], 'S2 has two rows.'],
    [
      'a control that no test proves',
      [rings, { ...rings, id: 'S2' }],
      'S2 says “proved”, but no test carries its number.',
    ],
    [
      '"not yet" where a test proves it',
      [{ ...nobody, id: 'S1' }, nobody],
      'S1 says “not yet”, but a test proves it: S1 rings',
    ],
    [
      'a test that is not there',
      [{ ...rings, telling: ['S1 hums'] }, nobody],
      'S1 names a test that is not there: S1 hums',
    ],
  ])('refuses %s', (_case, hazards, fault) => {
    expect(() => hazardPage(items, hazards, proofs)).toThrow(fault);
  });

  it.each([
    ['a row without its cause', { ...rings, cause: '' }],
    ['"not yet" that does not say what to do meanwhile', { ...nobody, meanwhile: undefined }],
    ['a row that says both', { ...nobody, control: 'It rings.' }],
  ])('does not read %s', (_case, row) => {
    expect(() => readHazards(JSON.stringify({ hazards: [row] }))).toThrow();
  });
});
