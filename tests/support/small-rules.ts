import { compileRules, type Rule, type Rules } from '@frontdoor/safety';
import { readRuleBook } from '../../packages/content/src/rule-book.ts';

const said: [id: string, destination: Rule['destination'], words: string][] = [
  ['chest', '999', 'chest pain'],
  ['numb', 'A&E', 'numb between my legs'],
  ['bleeding', 'maternity', 'bleeding'],
  ['ending', 'crisis', 'end my life'],
  ['hit', 'safeguarding', 'hits me/her/him'],
  ['calf', 'urgent-today', 'swollen calf'],
  ['weight', 'staff-only', 'losing weight'],
  ['eye', 'A&E', 'bleach in my eye'],
  ['chemo', 'A&E', 'chemo temperature'],
];
const services: Record<string, Rule['service']> = { eye: 'eye-casualty', chemo: 'chemotherapy' };

/**
 * One rule for each place a rule can send to, read by the real reader: what becomes of a flag does not depend on which
 * rules there are this month.
 */
export const smallRules: Rules = compileRules({
  ...readRuleBook(),
  concepts: Object.fromEntries(said.map(([id, , words]) => [id, [words]])),
  harmless: { '': ['chest infection'] },
  rules: said.map(([id, destination]) => ({
    id,
    version: 3,
    destination,
    title: `Title of ${id}`,
    reason: `Reason of ${id}`,
    service: services[id],
    when: [{ all: [id] }],
  })),
});
