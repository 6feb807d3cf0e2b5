import adviceFile from '@frontdoor/content/wording/advice.json' with { type: 'json' };
import type { AdviceKind, Surgery } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';
import { telHref } from './tel.ts';

export type AdviceWords = {
  urgency: 'emergency' | 'urgent';
  heading: string;
  paragraphs: string[];
  calls: { label: string; href: string }[];
  showsDeafRoutes: boolean;
};

/**
 * What to do now, in the words the deployer's clinical safety officer signs (S8).
 * @param closedUntil "8am on Monday 30 November"; null while the surgery is open
 */
export function adviceWords(
  kind: AdviceKind,
  surgery: Surgery | null,
  closedUntil: string | null,
): AdviceWords {
  const key = kind !== 'urgent-today' ? kind : closedUntil === null ? 'urgent-open' : 'urgent-closed';
  const words = adviceFile[key];
  const slots = {
    surgery: surgery?.name ?? 'the surgery',
    phone: surgery?.phone ?? '',
    opens: closedUntil ?? '',
  };
  return {
    urgency: kind === 'urgent-today' ? 'urgent' : 'emergency',
    heading: fill(words.heading, slots),
    paragraphs: words.paragraphs.map((paragraph) => fill(paragraph, slots)),
    calls: words.calls.map(({ label, number }) => ({
      label: fill(label, slots),
      href: telHref(fill(number, slots)),
    })),
    showsDeafRoutes: words.showsDeafRoutes,
  };
}
