import { compileRules, type Facts, nothingKnown, screen, warns } from '@frontdoor/safety';
import { describe, expect, test } from 'vitest';
import { readRuleBook } from './rule-book.ts';

const rules = compileRules(readRuleBook());
const nobody = { ...nothingKnown, ageYears: 45 };

function warned(text: string, about: Partial<Facts> = {}): boolean {
  const { flags } = screen(rules, { pieces: [{ field: 'words', text }], facts: { ...nobody, ...about } });
  return flags.some(({ destination }) => warns(destination));
}

describe('warns', () => {
  test.each([
    ['negation ends at “but”', 'no cough but sudden chest pain when I breathe in'],
    [
      'negation ends where a new statement begins',
      'no fever my chest feels tight and heavy and i am sweating',
    ],
    ['a negation that is the emergency', 'I can’t breathe'],
    ['a negation that is the emergency', 'she won’t wake up'],
    [
      'a negation that is the emergency',
      'he has a rash and it does not fade when I press a glass on it, and a fever',
    ],
    [
      'it went away, and is one all the same',
      'This morning my face drooped on one side and my arm went weak. It went away after 10 minutes',
    ],
    ['a carer who writes now', 'My husband has crushing chest pain and is grey and sweaty'],
    ['misspelt', 'bad cheast pain going down my left arm and im swetting'],
    ['slang', 'feels like an elephant on my chest'],
    [
      'minimised',
      'Sorry to bother you, probably nothing, but I have had tight chest pain since this morning and my arm is numb',
    ],
    [
      'buried in a repeat prescription',
      'Please can I have my amlodipine and statin. Also I have chest tightness going up into my jaw today and feel clammy',
    ],
    ['after an old illness', 'I had a heart attack in 2019 and now I have the same crushing chest pain'],
  ])('%s: “%s”', (_why, text) => {
    expect(warned(text)).toBe(true);
  });

  test('a question answered no denies what it asks, a no to something else does not', () => {
    expect(warned('Any crushing chest pain in the last hour? No. Any cough? Yes.')).toBe(false);
    expect(warned('Are you suicidal? No. Please change my appointment.')).toBe(false);
    expect(warned('Any advice, I have crushing chest pain now and I am sweating? No fever.')).toBe(true);
  });

  test('a no that ends a statement denies what was named before it', () => {
    const asked = 'The nurse asked about a droopy face, slurred speech and a weak arm';
    expect(warned(`${asked}: none of these.`)).toBe(false);
    expect(warned(`${asked}, I have slurred speech and none of these tablets help`)).toBe(true);
    expect(warned('The question on suicidal thoughts I have answered never.')).toBe(false);
  });

  test('“not harming myself” denies, “not myself” does not', () => {
    expect(warned('I am not harming myself, I just feel flat')).toBe(false);
    expect(warned('Mum is not herself, suddenly confused today')).toBe(true);
  });

  test('a year before its noun says that it was long ago', () => {
    expect(warned('My records about the 2012 overdose are for the solicitor')).toBe(false);
    expect(warned('I have the same crushing chest pain as my 2012 heart attack')).toBe(true);
  });

  test('a sentence that points back says that the one before it is over, where it was long ago', () => {
    expect(warned('I took an overdose and wanted to die. That was twenty years ago and I am well.')).toBe(
      false,
    );
    expect(warned('I wanted to die. It was when I was 15. Could I have my repeat.')).toBe(false);
    expect(warned('I wanted to die. That was last night.')).toBe(true);
    expect(warned('I want to die now. That was years ago.')).toBe(true);
  });

  test('a denied list holds to its end, and no further', () => {
    const list = 'None of the following apply: crushing chest pain, sweating, collapse, vomiting blood';
    expect(warned(list)).toBe(false);
    expect(warned(`${list}, but I have sudden crushing chest pain`)).toBe(true);
    expect(warned(`${list}. I want to die`)).toBe(true);
  });

  test('whoever writes of a pet or a death can still write of themself', () => {
    expect(warned('The cat has gone off his legs and stopped breathing twice at the vets')).toBe(false);
    expect(warned('The dog collapsed, and I have crushing chest pain and am sweating')).toBe(true);
    expect(warned('My mum died and I want to die')).toBe(true);
  });

  test('a fever of 38.5 at 5 weeks, and not at 5 years', () => {
    expect(warned('She is hot, 38.5, and feeding less', { ageYears: 5 / 52, author: 'other' })).toBe(true);
    expect(warned('She is hot, 38.5, but playing and drinking', { ageYears: 5, author: 'other' })).toBe(
      false,
    );
  });

  test('a number of tablets', () => {
    expect(warned('I took 20 paracetamol last night')).toBe(true);
    expect(warned('I take 2 paracetamol for my back')).toBe(false);
  });
});

describe('keeps quiet', () => {
  test.each([
    ['a list that is denied', 'I have a sore throat. No chest pain, breathlessness or blood.'],
    ['a list that is denied', 'No chest pain'],
    [
      'a list that is denied',
      'I don’t have any chest pain or shortness of breath and I haven’t coughed up blood',
    ],
    ['the past', 'I had a heart attack with chest pain in 2019 and would like to talk about my tablets'],
    ['the past', 'When I was 17 I took an overdose. I am fine now and need a letter for work'],
    [
      'a relative, last year',
      'My dad had chest pain and a heart attack last year. Can I have a cholesterol test?',
    ],
    ['a harmless compound', 'I have a chest infection and need more antibiotics'],
    ['a harmless compound', 'Please send my stroke clinic letter and my GTN repeat'],
    ['a harmless compound', 'EpiPen renewal please, mine ran out of date'],
    ['an idiom', 'My knee is killing me and I am dying for a coffee'],
    ['a hypothesis', 'If I get chest pain should I call 999? I am asking before my flight'],
    ['a leaflet', 'The leaflet says it can cause chest pain and suicidal thoughts. Should I start it?'],
  ])('%s: “%s”', (_why, text) => {
    expect(warned(text)).toBe(false);
  });
});

describe('says what it could not read', () => {
  test.each([
    ['language', 'Od rana boli mnie klatka piersiowa i trudno mi oddychać'],
    ['language', 'ألم في الصدر منذ الصباح'],
    ['language', 'Me duele mucho el pecho y no puedo respirar'],
    ['short', 'please ring'],
    ['long', `I have a cough. ${'It is just the same as before. '.repeat(400)}`],
  ] as const)('S5 %s', (reason, text) => {
    const { unread } = screen(rules, { pieces: [{ field: 'words', text }], facts: nobody });
    expect(unread.map((each) => each.reason)).toContain(reason);
  });

  test('S5 a plain English message was read', () => {
    const { unread } = screen(rules, {
      pieces: [{ field: 'words', text: 'I have had a sore knee since playing football on Sunday' }],
      facts: nobody,
    });
    expect(unread).toEqual([]);
  });
});
