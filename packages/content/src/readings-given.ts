import type { Answers } from '@frontdoor/questionnaire';
import type { Reading } from '@frontdoor/safety';

/** Which measurement a field holds (S14), and how it is quoted. */
const fields: Record<string, { name: string; say: (value: number) => string }> = {
  temperature: { name: 'temperature', say: (value) => `Temperature ${value} °C` },
  oxygen: { name: 'oxygen', say: (value) => `Oxygen ${value}%` },
  bpTop: { name: 'systolic', say: (value) => `Blood pressure, top number ${value}` },
  bpBottom: { name: 'diastolic', say: (value) => `Blood pressure, bottom number ${value}` },
  sugar: { name: 'glucose', say: (value) => `Blood sugar ${value} mmol/L` },
  ketones: { name: 'ketones', say: (value) => `Ketones ${value} mmol/L` },
};

/** What the patient measured, as the rules go by it. A peak flow says something only beside the best one. */
export function readingsGiven(answers: Answers): Reading[] {
  const readings = Object.entries(fields).flatMap(([field, { name, say }]) => {
    const value = numberIn(answers, field);
    return value === null ? [] : [{ name, value, words: say(value), field }];
  });
  const now = numberIn(answers, 'peakNow');
  const best = numberIn(answers, 'peakBest');
  if (now === null || best === null || best === 0) return readings;
  // Rounded down: "under a third" must not become a third.
  const percent = Math.floor((100 * now) / best);
  const words = `Peak flow ${now} of ${best}`;
  return [...readings, { name: 'peak-flow-percent', value: percent, words, field: 'peakNow' }];
}

/** Every choice that was made, as `field=value`, for rules that ask for one. */
export function chosenGiven(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([field, answer]) =>
    (Array.isArray(answer) ? answer : [answer]).filter(isCode).map((value) => `${field}=${value}`),
  );
}

/** A value from our own lists: what was typed is read as text. */
const isCode = (value: string) => /^[a-z][a-z-]{0,30}$/.test(value);

function numberIn(answers: Answers, field: string): number | null {
  const answer = answers[field];
  if (typeof answer !== 'string' || answer === '') return null;
  const value = Number(answer);
  return Number.isFinite(value) ? value : null;
}
