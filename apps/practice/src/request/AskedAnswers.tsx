import type { OutreachShown } from '@frontdoor/contract';

/** What was answered, as it was asked; with points, and what they add up to, where the practice has scores on (R82). */
export function AskedAnswers({ outreach: { answers, score } }: { outreach: OutreachShown }) {
  if (answers.length === 0) return null;
  const withPoints = answers.some(({ points }) => points !== null);
  return (
    <>
      {score && (
        <div className="score">
          <p>
            <strong>
              {score.points} of {score.most} points: {score.band}
            </strong>{' '}
            <span className="hint">scored by {score.version}</span>
          </p>
          <p className="hint">{score.purpose} Patients never see it.</p>
        </div>
      )}
      <table className="asked-answers">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            {withPoints && (
              <th scope="col" className="count">
                Points
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {answers.map(({ question, answer, points }, place) => (
            <tr key={place}>
              <th scope="row">{question}</th>
              <td>{answer}</td>
              {withPoints && <td className="count">{points ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
