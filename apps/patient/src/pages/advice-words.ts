import adviceFile from '@frontdoor/content/wording/advice.json' with { type: 'json' };
import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { AdviceKind, Attendance, PageProps, ServiceLine, Surgery } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';
import { telHref } from './tel.ts';

/** One way to reach help; `more` says how without speaking. */
export type HelpLine = { label: string; href: string; more?: string };

export type AdviceWords = {
  urgency: 'emergency' | 'urgent';
  heading: string;
  paragraphs: string[];
  calls: HelpLine[];
  showsDeafRoutes: boolean;
};

type Shown = Pick<PageProps['advice'], 'kind' | 'sent' | 'attendance' | 'services'>;

type Call = { label: string; number: string } | { label: string; text: string } | { local: string };

/** What to do now, in the words the deployer's clinical safety officer signs (S8), with the practice's own numbers (S11). */
export function adviceWords(
  { kind, sent, attendance, services }: Shown,
  surgery: Surgery | null,
): AdviceWords {
  const words = adviceFile[keyOf(kind, sent, attendance)];
  const slots = {
    surgery: surgery?.name ?? 'the surgery',
    phone: surgery?.phone ?? '',
    opens: attendance.open ? '' : attendance.opens,
    ...coverOf(attendance),
  };
  return {
    urgency: kind === 'urgent-today' ? 'urgent' : 'emergency',
    heading: fill(words.heading, slots),
    paragraphs: [
      ...words.paragraphs.map((paragraph) => fill(paragraph, slots)),
      ...services.flatMap(withoutNumber),
    ],
    calls: (words.calls as Call[]).flatMap((call) => linesOf(call, slots, services)),
    showsDeafRoutes: words.showsDeafRoutes,
  };
}

function linesOf(call: Call, slots: Record<string, string>, services: ServiceLine[]): HelpLine[] {
  if ('text' in call) return [{ label: call.label, href: `sms:${call.text}` }];
  if ('number' in call) return [helpLine(fill(call.label, slots), fill(call.number, slots))];
  return services.flatMap(({ line }) => (line ? [helpLine(fill(call.local, line), line.number)] : []));
}

function keyOf(kind: AdviceKind, sent: boolean, attendance: Attendance): keyof typeof adviceFile {
  if (kind !== 'urgent-today') return kind;
  if (attendance.open) return sent ? 'urgent-sent' : 'urgent-open';
  return urgentWhileClosed[attendance.help?.at ?? '111'];
}

/** R22, R23, S8: where help is that is needed today while nobody reads the form. */
const urgentWhileClosed = {
  surgery: 'urgent-call',
  cover: 'urgent-covered',
  '111': 'urgent-closed',
} as const;

function coverOf(attendance: Attendance): { by: string; number: string } {
  const help = attendance.open ? undefined : attendance.help;
  return help?.at === 'cover' ? { by: help.by, number: help.number } : { by: '', number: '' };
}

/** S11: never a blank where the practice has no number. */
function withoutNumber({ service, line }: ServiceLine): string[] {
  if (line !== null) return [];
  if (service === 'maternity-triage') return [phrases.localNumbers.maternity];
  return service === 'chemotherapy' ? [phrases.localNumbers.chemotherapy] : [];
}

/** S12: 18001 is the prefix for ordinary numbers; 999 has routes of its own. */
function helpLine(label: string, number: string): HelpLine {
  const href = telHref(number);
  return number === '999' ? { label, href } : { label, href, more: fill(phrases.relay, { number }) };
}
