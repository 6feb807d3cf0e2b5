import { compileRules, type Example, type Facts, longestRead, nothingKnown, screen } from '@frontdoor/safety';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRuleBook } from './rule-book.ts';

const book = readRuleBook();
const rules = compileRules(book);

type Case = { text: string; facts: Facts };

function asCase(example: Example): Case {
  const { text, age, sex, pregnant, author } = typeof example === 'string' ? { text: example } : example;
  const facts: Facts = {
    ...nothingKnown,
    ageYears: age ?? 40,
    sex: sex ?? null,
    pregnant: pregnant ?? null,
    author: author ?? 'self',
  };
  return { text, facts };
}

const firing = book.rules.flatMap(({ examples }) => examples.fires.map(asCase));
const quiet = book.rules.flatMap(({ examples }) => examples.quiet.map(asCase));
const anyFiring = fc.constantFrom(...firing);
const anyText = fc.constantFrom(...firing, ...quiet).map(({ text }) => text);

function flagged({ text, facts }: Case): string[] {
  return screen(rules, { pieces: [{ field: 'words', text }], facts })
    .flags.map(({ rule }) => rule)
    .sort();
}

describe('only ever raises', () => {
  test('text added in other sentences never removes a flag', () => {
    fc.assert(
      fc.property(anyFiring, anyText, anyText, ({ text, facts }, before, after) => {
        const alone = flagged({ text, facts });
        expect(flagged({ text: `${before}. ${text}. ${after}`, facts })).toEqual(
          expect.arrayContaining(alone),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('nor does another field', () => {
    fc.assert(
      fc.property(anyFiring, fc.oneof(anyText, fc.string()), ({ text, facts }, other) => {
        const pieces = [
          { field: 'words', text },
          { field: 'wanted', text: other },
        ];
        const raised = screen(rules, { pieces, facts }).flags.map(({ rule }) => rule);
        expect(raised).toEqual(expect.arrayContaining(flagged({ text, facts })));
      }),
      { numRuns: 300 },
    );
  });
});

/** As people slip: a letter doubled, left out, swapped or wrong in a word that was written for the reader. */
const usualSlips: [RegExp, string][] = [
  [/\bchest\b/gi, 'cheast'],
  [/\bbreathe\b/gi, 'breath'],
  [/\bbreathing\b/gi, 'breathin'],
  [/\bparacetamol\b/gi, 'paracetomol'],
  [/\btongue\b/gi, 'tounge'],
  [/\bunconscious\b/gi, 'unconcious'],
  [/\bsuicidal\b/gi, 'sucidal'],
  [/\bseizure\b/gi, 'siezure'],
  [/\bswollen\b/gi, 'swolen'],
  [/\bvomiting\b/gi, 'vommiting'],
  [/\bbleeding\b/gi, 'bleedin'],
  [/\btemperature\b/gi, 'temprature'],
  [/\bpregnant\b/gi, 'pregnent'],
  [/\bstomach\b/gi, 'stomache'],
];

describe('the way of writing does not change the verdict', () => {
  const ways: [string, (text: string) => string][] = [
    ['capitals', (text) => text.toUpperCase()],
    ['small letters', (text) => text.toLowerCase()],
    ['more space', (text) => `  ${text.replace(/ /g, '   ')}\t`],
    ['typographic apostrophes', (text) => text.replace(/['’]/g, '’')],
    ['straight apostrophes', (text) => text.replace(/['’]/g, "'")],
    ['no apostrophes', (text) => text.replace(/['’]/g, '')],
    ['exclamation marks', (text) => text.replace(/[.!]+(?=\s|$)/g, '!!!')],
    ['no full stop at the end', (text) => text.replace(/[.!?]+\s*$/, '')],
    [
      'full width letters',
      (text) => text.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ['usual slips', (text) => usualSlips.reduce((now, [right, slip]) => now.replace(right, slip), text)],
  ];
  describe.each(ways)('%s', (_way, rewrite) => {
    test('in what fires and in what keeps quiet', () => {
      for (const each of [...firing, ...quiet]) {
        expect([each.text, ...flagged({ ...each, text: rewrite(each.text) })]).toEqual([
          each.text,
          ...flagged(each),
        ]);
      }
    });
  });
});

describe('whatever it is given', () => {
  const million = 1_000_000;
  const kinds: [string, string][] = [
    ['words', 'chest pain and breath '.repeat(million / 22)],
    ['one word', 'a'.repeat(million)],
    ['emoji', '😀'.repeat(million / 4)],
    ['right to left', 'ألم في الصدر '.repeat(million / 23)],
    [
      'bytes of a file',
      Array.from({ length: million }, (_, at) => String.fromCharCode((at * 7919) % 65_536)).join(''),
    ],
    ['negations', 'no '.repeat(million / 3)],
    ['apostrophes', "a'".repeat(million / 2)],
    ['line ends', '\n'.repeat(million)],
    ['digits', '9'.repeat(million)],
  ];
  const nobody = asCase('nothing').facts;

  test.each(kinds)('1 MB of %s is read without a fault and within 50 ms', (_kind, text) => {
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now();
      const { unread } = screen(rules, { pieces: [{ field: 'words', text }], facts: nobody });
      expect(unread.map(({ reason }) => reason)).toContain('long');
      return performance.now() - from;
    });
    // The quickest of five: a busy machine is no fault of the reader.
    expect(Math.min(...times)).toBeLessThan(50);
  });

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        screen(rules, { pieces: [{ field: 'words', text }], facts: nobody });
      }),
      { numRuns: 500 },
    );
  });

  test('what is longer than is read is still read up to there', () => {
    const text = `I can’t breathe. ${'It is just the same as before. '.repeat(longestRead / 20)}`;
    expect(flagged({ text, facts: nobody })).toEqual(flagged({ text: 'I can’t breathe.', facts: nobody }));
  });
});

describe('S6 no rule speaks of a disease', () => {
  const diseases =
    /heart attack|stroke|sepsis|mening|embol|aneurysm|dissection|anaphyla|torsion|appendicit|ectopic|pre-?eclampsia|ketoacidosis|cauda|glaucoma|cancer|tumou?r|psychosis|mania|schizo|depress|asthma|pneumon|thrombosis|\bDVT\b|malaria|cellulitis|quinsy|epiglott|neutropen|arteritis|haemorrhage|infarct|angina|TIA\b/i;
  test.each(book.rules.map(({ id, title }) => [id, title]))('%s: “%s”', (_id, title) => {
    expect(title).not.toMatch(diseases);
  });
});
