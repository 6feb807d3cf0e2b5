import { tidyCode, typedText } from '../text.ts';
import type { ReadyField } from '../types.ts';
import { asIs, type Checked, type Kind } from './kind.ts';

function inRange(field: ReadyField, value: number): Checked | null {
  const { min, max, unit = '' } = field;
  const low = min !== undefined && value < min;
  const high = max !== undefined && value > max;
  if (!low && !high) return null;
  if (min !== undefined && max !== undefined) return { fault: 'out-of-range', slots: { min, max, unit } };
  return low
    ? { fault: 'out-of-range', special: 'below', slots: { min: min!, unit } }
    : { fault: 'out-of-range', special: 'above', slots: { max: max!, unit } };
}

/** A number in one unit. "37,5" and "37.5 °C" are understood where the unit is °C. Kept as its shortest digits. */
export const number: Kind = {
  check(field, typed) {
    const whole = tidyCode(typedText(typed, field.id));
    if (whole === '') return { answer: '' };
    const unit = field.unit ?? '';
    const bare =
      unit && whole.toLowerCase().endsWith(unit.toLowerCase()) ? whole.slice(0, -unit.length) : whole;
    const parts = /^([-+]?\d{1,9})(?:[.,](\d{1,6}))?$/.exec(bare.trim());
    if (!parts) return { fault: 'invalid', slots: { example: field.decimals ? '37.5' : '12' } };
    const [, integer = '', fraction = ''] = parts;
    const decimals = field.decimals ?? 0;
    if (fraction.replace(/0+$/, '').length > decimals) {
      return decimals === 0
        ? { fault: 'invalid', slots: { example: '12' } }
        : { fault: 'invalid', special: 'decimals', slots: { decimals } };
    }
    const value = Number(fraction ? `${integer}.${fraction}` : integer);
    return inRange(field, value) ?? { answer: String(value) };
  },
  refill: asIs,
  say: (field, answer) => `${answer} ${field.unit ?? ''}`.trim(),
};
