import type { Content } from '@frontdoor/content';
import type { AdviceKind, Attendance, LocalService, ServiceLine } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';
import type { Destination, Facts } from '@frontdoor/safety';
import type { LocalNumbers } from '../local-numbers/read.ts';

/** What advice depends on besides the patient: whether somebody reads now, and what the practice has set. */
export type Around = { attendance: Attendance; numbers: LocalNumbers; maternityWeek: number };

/** The most urgent first. */
const order: AdviceKind[] = ['999', 'A&E', 'maternity', 'early-pregnancy', 'crisis', 'abuse', 'urgent-today'];

/** Below it no hint of abuse is shown: somebody else may look on, and staff are told all the same (S27). */
const shownAbuseFrom = 16;

/**
 * Which advice a flag shows to whoever writes; null when it is for staff alone (S8). Advice on abuse is only for a
 * patient of 16 and over who writes for themself: to anybody else it could be the one it protects from (S27).
 */
export function adviceFor(destination: Destination, facts: Facts, around: Around): AdviceKind | null {
  switch (destination) {
    case 'staff-only':
      return null;
    case 'safeguarding': {
      const { author, ageYears } = facts;
      return author === 'self' && ageYears !== null && ageYears >= shownAbuseFrom ? 'abuse' : null;
    }
    case 'maternity':
      return maternityFor(facts, around);
    default:
      return destination;
  }
}

/** S10: early in pregnancy it is the early pregnancy unit; where that is closed or has no number, A&E. */
function maternityFor({ weeksPregnant }: Facts, { maternityWeek, numbers, attendance }: Around): AdviceKind {
  if (weeksPregnant === null || weeksPregnant >= maternityWeek) return 'maternity';
  return attendance.open && numbers['early-pregnancy'] ? 'early-pregnancy' : 'A&E';
}

/** The most urgent of several; null when none is for whoever writes. */
export function gravestAdvice(kinds: readonly (AdviceKind | null)[]): AdviceKind | null {
  return order.find((kind) => kinds.includes(kind)) ?? null;
}

/** What a page of advice says in one line, as staff read it later: "Call 999 now." */
export function headingOf({ wording }: Content, kind: AdviceKind, attendance: Attendance): string {
  const key = kind !== 'urgent-today' ? kind : urgentKey(attendance);
  return fill(wording.advice[key].heading, { opens: attendance.open ? '' : attendance.opens });
}

function urgentKey(attendance: Attendance) {
  if (attendance.open) return 'urgent-open';
  const at = attendance.help?.at ?? '111';
  return ({ surgery: 'urgent-call', cover: 'urgent-covered', '111': 'urgent-closed' } as const)[at];
}

/** The local services a page names, with the practice's numbers (S11). `rules` are those that led to it. */
export function servicesOf(
  { rules: { rules: known } }: Content,
  kind: AdviceKind,
  rules: readonly string[],
  { numbers, attendance }: Around,
  { weeksPregnant }: Facts,
): ServiceLine[] {
  const ofRules = known.flatMap(({ id, service }) => (service && rules.includes(id) ? [service] : []));
  const early = weeksPregnant === null && numbers['early-pregnancy'] ? ['early-pregnancy' as const] : [];
  const byKind: Record<AdviceKind, LocalService[]> = {
    '999': ofRules,
    'A&E': ofRules,
    maternity: ['maternity-triage', ...early],
    'early-pregnancy': ['early-pregnancy'],
    crisis: ['crisis'],
    abuse: [],
    // Daytime services: while closed it is 111 that sends on (S8).
    'urgent-today': attendance.open ? ofRules.filter((service) => numbers[service]) : [],
  };
  return [...new Set(byKind[kind])].map((service) => ({ service, line: numbers[service] }));
}
