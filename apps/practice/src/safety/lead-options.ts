import type { Practice } from '@frontdoor/contract';

type Members = Practice['members'];

/**
 * Who may be named as a lead, and nobody. Somebody named who cannot be one any more is still shown: that is what is wrong.
 * Takes whom to offer, everybody who works here, and who is named.
 */
export function leadOptions(offered: Members, everybody: Members, named: string | null) {
  const options = [{ value: '', words: 'Nobody named' }];
  for (const { id, name } of offered) options.push({ value: id, words: name });
  if (named !== null && !offered.some(({ id }) => id === named)) {
    const words = everybody.find(({ id }) => id === named)?.name ?? 'Somebody who has left';
    options.push({ value: named, words });
  }
  return options;
}
