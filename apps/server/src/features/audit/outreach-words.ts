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
    return `Messages ${onOff(messages)} and files ${onOff(files)} for ${whose}${because(reason)}`;
  },
  'test-marked': ({ test, reason }) =>
    test ? `Marked it as a test: it is counted in nothing${because(reason)}` : 'Said that it is no test',
};

const because = (reason: unknown) => (typeof reason === 'string' && reason !== '' ? `: ${reason}` : '');

const onOff = (on: unknown) => (on ? 'on' : 'off');
