import type { MessagingSettings, Questionnaire } from '@frontdoor/contract';
import { sayFault } from '../api/say-fault.ts';
import { SelectField } from '../controls/SelectField.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useQuestionnaires } from './queries.ts';

/** Questions to go with the message, with who made them and under what terms. */
export function QuestionnaireField({
  chosen,
  messaging,
  error,
  onChoose,
}: {
  chosen: string | null;
  messaging: MessagingSettings;
  error: string | undefined;
  onChoose: (questionnaire: string | null) => void;
}) {
  const { slug } = useDesk();
  const query = useQuestionnaires(slug);
  if (!messaging.messages) return null;
  const items = query.data?.items ?? [];
  const known = items.find(({ id }) => id === chosen);
  const options = items.map(({ id, title }) => ({ value: id, words: title }));
  return (
    <div className="write-questionnaire">
      <SelectField
        id="questionnaire"
        label="Questions to fill in"
        narrow
        value={chosen ?? ''}
        error={error}
        options={[{ value: '', words: query.isPending ? 'Fetching them…' : 'None' }, ...options]}
        onChoose={(id) => onChoose(id === '' ? null : id)}
      />
      {query.isError && <p className="hint">They could not be fetched. {sayFault(query.error)}</p>}
      {known && <About questionnaire={known} scores={messaging.scores} />}
    </div>
  );
}

function About({ questionnaire, scores }: { questionnaire: Questionnaire; scores: boolean }) {
  const { questions, version, source, scored } = questionnaire;
  return (
    <p className="hint">
      {questions === 1 ? '1 question' : `${questions} questions`}, version {version}. {source}{' '}
      {scored && (scores ? 'Staff see its points added up.' : 'Points are not added up: scores are off.')}
    </p>
  );
}
