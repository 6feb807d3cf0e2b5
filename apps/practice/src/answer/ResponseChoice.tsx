import type { ResponseKind } from '@frontdoor/contract';
import { Choice } from '../controls/Choice.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { responseWords } from '../wording/words.ts';
import { responseOf } from './draft.ts';
import { useDraft } from './drafts.ts';

const options = (Object.keys(responseWords) as ResponseKind[]).map((value) => ({
  value,
  words: responseWords[value],
}));

/** What this answer counts as (R58). Known from the kind of answer; shown, so that it can be changed. */
export function ResponseChoice() {
  const { slug } = useDesk();
  const { id } = useOpenRequest().detail.row;
  const [draft, change] = useDraft(slug, id);
  const response = responseOf(draft);
  if (response === null) return null;
  return (
    <Choice
      label="Counts as"
      value={response}
      options={options}
      onChoose={(chosen) => change({ response: { ...draft.response, [draft.tab]: chosen } })}
    />
  );
}
