import { randomUUID } from 'node:crypto';
import type { Ask } from '@frontdoor/contract';
import { and, eq } from 'drizzle-orm';
import { type BeginDeps, beginConversation } from '../../apps/server/src/features/outreach/begin.ts';
import type { Deps } from '../../apps/server/src/platform/deps.ts';

type Surgery = { deps: Deps & BeginDeps; organisation: string };
type Asked = Partial<Omit<Ask, 'answerBy'>> & {
  name?: string;
  birthDate?: string;
  email?: string;
  /** ISO with offset. */
  answerBy?: string;
};

/** The surgery sends somebody a questionnaire; gives the conversation and the address of its link. */
export async function askQuestions(
  { deps, organisation }: Surgery,
  questionnaire: string,
  {
    name = 'Alan Whitcombe',
    birthDate = '1958-03-12',
    email = 'alan@example.org',
    answerBy,
    ...ask
  }: Asked = {},
): Promise<{ id: string; link: string }> {
  const { version } = deps.content.questionnaires[questionnaire]!;
  const begun = await deps.database.within(organisation, (tx) =>
    beginConversation(deps, tx, {
      submission: randomUUID(),
      startedBy: 'member-1',
      batch: null,
      patient: { known: null, name, birthDate, nhsNumber: null, phone: null, email },
      checked: false,
      ask: {
        about: 'clinical',
        text: 'Please answer these questions before we speak.',
        fromRecord: false,
        questionnaire,
        replies: true,
        files: true,
        reminders: true,
        expiresDays: null,
        ...ask,
      },
      questionnaire: { id: questionnaire, version },
      answerBy: answerBy ? Date.parse(answerBy) : null,
      urgent: false,
      attachments: [],
      video: null,
    }),
  );
  if ('fault' in begun) throw new Error(`They could not be asked: ${begun.fault}`);
  const id = begun.consultation;
  const [delivery] = await deps.database.read(organisation, ({ q, t }) =>
    q
      .select()
      .from(t.delivery)
      .where(and(eq(t.delivery.organisation, organisation), eq(t.delivery.consultation, id))),
  );
  const { token } = JSON.parse(deps.database.vault.unseal(organisation, delivery!.content));
  return { id, link: `/elm-tree/m/${token}` };
}

/** Turns the adding up of points on or off (R82). */
export async function setScoring({ deps, organisation }: Surgery, scores: boolean): Promise<void> {
  const row = { messages: true, files: true, scores, changedAt: deps.clock.now() };
  await deps.database.within(organisation, async ({ q, t }) => {
    await q
      .insert(t.messagingSetting)
      .values({ organisation, ...row })
      .onConflictDoUpdate({ target: t.messagingSetting.organisation, set: row });
  });
}
