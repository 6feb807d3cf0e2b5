import type { Kind, Urgency } from '@frontdoor/contract';
import { useSearchParams } from 'react-router';
import type { Narrowing } from '../api/queries.ts';
import { Choice } from '../controls/Choice.tsx';
import { kindWords, urgencyWords } from '../wording/words.ts';
import { useDesk } from './desk-context.ts';

const entries = <Word extends string>(words: Record<Word, string>) =>
  (Object.keys(words) as Word[]).map((value) => ({ value, words: words[value] }));

/** What narrows the list. It stands in the address, so that a view can be shared; names never do. */
export function Filters({ narrowing }: { narrowing: Narrowing }) {
  const { practice } = useDesk();
  const [asked, ask] = useSearchParams();
  const choose = (name: string) => (value: string) => {
    const next = new URLSearchParams(asked);
    if (value) next.set(name, value);
    else next.delete(name);
    ask(next, { replace: true });
  };
  return (
    <div className="filters">
      <Choice<Kind | ''>
        label="Kind"
        hideLabel
        value={narrowing.kind ?? ''}
        options={[{ value: '', words: 'All kinds' }, ...entries(kindWords)]}
        onChoose={choose('kind')}
      />
      <Choice<Urgency | ''>
        label="Urgency"
        hideLabel
        value={narrowing.urgency ?? ''}
        options={[{ value: '', words: 'Any urgency' }, ...entries(urgencyWords)]}
        onChoose={choose('urgency')}
      />
      <Choice
        label="Who has it"
        hideLabel
        value={narrowing.assignee ?? ''}
        options={[
          { value: '', words: 'Anyone’s' },
          { value: 'me', words: 'Mine' },
          { value: 'none', words: 'Nobody’s yet' },
          ...practice.members.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChoose={choose('assignee')}
      />
    </div>
  );
}
