import type { MakeBatch } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { londonToday } from '../../platform/today.ts';
import { logSetting } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { asksFor } from './asks-for.ts';
import { compareLines } from './compare.ts';
import type { BatchContent, LineContent } from './content.ts';
import { fieldFaults } from './fields.ts';
import { type Judged, judge } from './may-go.ts';
import { type ListLine, readLine } from './read-line.ts';
import { ListFault, type RawList, readList } from './read-list.ts';
import { inParts, inSlices } from './slices.ts';
import { changeBatch, insertBatch, insertLines } from './store.ts';

type MakeDeps = Pick<Deps, 'database' | 'clock' | 'config' | 'content' | 'live'>;

/** Lines looked up at once: a few milliseconds of anybody else's time. */
const part = 100;
/** Lines written at once: a disk takes its time for each commit, however little is in it. */
const written = 250;

/**
 * Makes a batch of a list: reads it, looks up everybody on it and keeps each line with what speaks against sending it.
 * Nothing is sent. Gives its id; the same list and message from the same screen again give the same one.
 * @throws Problem 422 for a list or a message that is no use, in words
 */
export async function makeBatch(deps: MakeDeps, staff: Staff, given: MakeBatch): Promise<string> {
  const { submission: _, title: __, csv, ...ask } = given;
  const asked = await asksFor(deps, staff.organisation.id, ask);
  const list = await listOf(csv);
  const wrong = fieldFaults(ask.text, list.columns);
  if (wrong.length > 0) throw invalid(wrong.map((message) => ({ path: 'text', message })));

  const today = Temporal.PlainDate.from(londonToday(deps.clock.now()).date);
  const lines: ListLine[] = [];
  await inSlices(list.lines, (raw) => lines.push(readLine(raw, list.columns, today)));
  const judged: Judged[] = [];
  await inParts(lines, part, async (some) => {
    judged.push(
      ...(await deps.database.read(staff.organisation.id, (reader) => judge(deps, reader, some, ask))),
    );
  });
  const compared = compareLines(judged);
  for (const each of judged) each.faults.push(...(compared.get(each.line) ?? []));
  const id = hashSecret(JSON.stringify([staff.member.id, given]));
  await keep(deps, staff, { id, title: given.title, lists: lines, judged, content: asked });
  return id;
}

async function listOf(csv: string): Promise<RawList> {
  try {
    return await readList(csv);
  } catch (fault) {
    if (fault instanceof ListFault) throw invalid([{ path: 'csv', message: fault.message }]);
    throw fault;
  }
}

type Keep = {
  id: string;
  title: string;
  lists: readonly ListLine[];
  judged: readonly Judged[];
  content: BatchContent;
};

/** The batch, its lines some at a time, and at last how many they are: until then nobody sees or starts it. */
async function keep(
  deps: MakeDeps,
  staff: Staff,
  { id, title, lists, judged, content }: Keep,
): Promise<void> {
  const { database, clock } = deps;
  const organisation = staff.organisation.id;
  const { vault } = database;
  const seal = (what: unknown) => vault.seal(organisation, JSON.stringify(what));
  const now = clock.now();
  const listToken = vault.token(organisation, 'batch-list', hashSecret(lists.map(whoOf).sort().join('\n')));
  await database.within(organisation, (tx) =>
    insertBatch(tx, {
      id,
      title,
      state: 'preview',
      content: seal(content),
      listToken,
      replies: content.ask.replies || content.ask.questionnaire !== null,
      lines: 0,
      madeBy: staff.member.id,
      madeAt: now,
      startedBy: null,
      startedAt: null,
      endedAt: null,
      changedAt: now,
    }),
  );
  await inParts(judged, written, async (some) => {
    const rows = some.map((line) => ({
      batch: id,
      line: line.line,
      content: seal(lineContent(line)),
      state: line.faults.length === 0 ? 'ready' : 'cannot',
      faults: [...new Set(line.faults.map(({ code }) => code))].join(),
      consultation: null,
    }));
    await database.within(organisation, (tx) => insertLines(tx, rows));
  });
  await database.within(organisation, async (tx) => {
    const lines = judged.length;
    if (!(await changeBatch(tx, id, ['preview'], { lines, changedAt: now }))) return;
    const ready = judged.filter(({ faults }) => faults.length === 0).length;
    await logSetting(tx, vault, {
      at: now,
      actor: staff.member.id,
      action: 'batch-made',
      detail: { batch: id, title, lines, ready },
    });
  });
}

/** Whom a line is for, whatever else stands on it: a list sent once more with a mended phone is the same list. */
function whoOf({ nhsNumber, name, birthDate, line }: ListLine): string {
  return nhsNumber ?? (name !== '' ? `${name.toLowerCase()} ${birthDate}` : `line ${line}`);
}

function lineContent(line: Judged): LineContent {
  const { name, birthDate, nhsNumber, phone, email, fields, known, channel, faults } = line;
  const sure = faults.length === 0 ? channel : null;
  return { name, birthDate, nhsNumber, phone, email, fields, known, channel: sure, faults };
}
