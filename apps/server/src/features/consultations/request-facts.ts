import { repeatAndWorse } from '@frontdoor/content';
import type { Outcome } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import { ageYears } from '@frontdoor/questionnaire';
import type { FinishFacts } from '@frontdoor/safety';
import type { Consultation } from './change-store.ts';
import type { RequestContent, RowContent } from './content.ts';
import { answersOf } from './repeat-flag.ts';

/** Opens what is sealed of one request. */
export function openRequest(vault: Vault, request: Pick<Consultation, 'organisation' | 'row' | 'content'>) {
  const { organisation } = request;
  return {
    row: JSON.parse(vault.unseal(organisation, request.row)) as RowContent,
    content: JSON.parse(vault.unseal(organisation, request.content)) as RequestContent,
  };
}

/** What the rules about finishing look at (S33, R70). `today` is `YYYY-MM-DD` in London, `withdrawn` as in S26. */
export function finishFacts(
  request: Pick<Consultation, 'kind' | 'flagLevel' | 'rank' | 'nationalType' | 'reading' | 'notRead'>,
  { row, content }: { row: RowContent; content: RequestContent },
  { today, withdrawn, outcome }: { today: string; withdrawn: boolean; outcome?: Outcome },
): FinishFacts {
  return {
    // The red flag of a request it is linked with is one of this patient, too (S38).
    flagLevel: request.rank === 0 ? 'red' : (request.flagLevel as FinishFacts['flagLevel']),
    nationalType: request.nationalType as FinishFacts['nationalType'],
    ageYears: ageYears(row.birthDate, today),
    repeatAndWorse: repeatAndWorse(answersOf({ kind: request.kind, answered: content.answered })),
    // Words that matched do not read the photo beside them.
    unread: request.reading === 'not-read' || request.notRead !== '',
    withdrawn,
    ...(outcome ? { outcome } : {}),
  };
}
