import type { RetireTemplate, SaveTemplate } from '@frontdoor/contract';
import { newId, type Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { invalid, notAllowed, Problem } from '../../platform/problem.ts';
import { logSetting } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { faultsOf } from './check.ts';
import { insertTemplate, latestVersion, retireTemplate, templateInUse } from './store.ts';

type SaveDeps = Pick<Deps, 'database' | 'clock'>;

/**
 * Makes a wording the practice's own, as a new version; older ones stay readable (R76). Throws 403 for whoever may not,
 * 422 for what cannot be sent, 409 when somebody else changed it meanwhile.
 */
export async function saveTemplate(deps: SaveDeps, staff: Staff, given: SaveTemplate): Promise<void> {
  mustMayChange(staff, given.channel);
  const faults = faultsOf(given);
  if (faults.length > 0) throw invalid(faults.map((message) => ({ path: 'body', message })));
  const { name, channel, title, body } = given;
  await change(deps, staff, given, async (tx, at) => {
    const version = (await latestVersion(tx, { name, channel })) + 1;
    const own = { title: channel === 'text' ? '' : title, body, madeBy: staff.member.id, madeAt: at };
    await insertTemplate(tx, { id: newId(), name, channel, version, ...own, retiredAt: null });
    return version;
  });
}

/** Back to the wording that comes with Frontdoor; a ready answer is offered no more. */
export async function retireTemplateOf(deps: SaveDeps, staff: Staff, given: RetireTemplate): Promise<void> {
  mustMayChange(staff, given.channel);
  await change(deps, staff, given, async () => 0);
}

async function change(
  { database, clock }: SaveDeps,
  { organisation, member }: Staff,
  { name, channel, from }: RetireTemplate,
  then: (tx: Tx, at: number) => Promise<number>,
): Promise<void> {
  await database.within(organisation.id, async (tx) => {
    const at = clock.now();
    const now = (await templateInUse(tx, { name, channel }))?.version ?? 0;
    if (now !== from) throw changed();
    if (now > 0) await retireTemplate(tx, { name, channel, version: now }, at);
    const to = await then(tx, at);
    if (to === from) return;
    const detail = { name, channel, from, to };
    await logSetting(tx, database.vault, { at, actor: member.id, action: 'template', detail });
  });
}

/** What Frontdoor sends by itself is a manager's; ready answers are also made by whoever answers. */
function mustMayChange({ member }: Staff, channel: SaveTemplate['channel']): void {
  if (member.role === 'manager' || (channel === 'reply' && member.role === 'clinician')) return;
  throw notAllowed(
    channel === 'reply'
      ? 'Only clinicians and managers change ready answers'
      : 'Only managers change messages',
  );
}

const changed = () =>
  new Problem(
    409,
    'template-changed',
    'This wording has changed since you opened it',
    'Somebody else saved it meanwhile. Look at theirs, then save yours again. Your words are kept.',
  );
