import type { Action } from './log.ts';
import type { Say } from './words.ts';

/** What staff do about what the practice begins by itself, and about what patients may write. */
type OutreachAction = Extract<Action, 'began' | 'outreach-over' | 'switched' | 'test-marked'>;

/** The same in the words of the timeline. */
export const outreachSayings: Record<OutreachAction, Say> = {
  began: ({ batch, files, checked }) =>
    [
      batch ? 'Wrote to the patient, with a list' : 'Wrote to the patient',
      Number(files) > 0 ? ` with ${files} ${files === 1 ? 'file' : 'files'}` : '',
      checked ? '. Said that the details were checked against the record' : '',
    ].join(''),
  'outreach-over': () => 'The time to answer has passed, and no answer came',
  switched: ({ of, messages, files, reason }) => {
    const whose = of === 'person' ? 'this patient' : 'this request';
    const because = typeof reason === 'string' && reason !== '' ? `: ${reason}` : '';
    return `Messages ${onOff(messages)} and files ${onOff(files)} for ${whose}${because}`;
  },
  'test-marked': ({ test }) =>
    test ? 'Marked it as a test: it is counted in nothing' : 'Said that it is no test',
};

const onOff = (on: unknown) => (on ? 'on' : 'off');
