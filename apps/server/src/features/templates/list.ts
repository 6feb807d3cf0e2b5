import type { Messages } from '@frontdoor/content';
import { systemTemplates, type Template, type TemplateChannel, type Templates } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../staff/roster.ts';
import { fieldsFor } from './fields.ts';
import { type TemplateRow, templatesInUse } from './store.ts';

/** Every message with its wording as it stands, and the ready answers of the practice. */
export async function templatesOf(
  deps: Pick<Deps, 'database' | 'clock' | 'content'>,
  { organisation, member }: Staff,
): Promise<Templates> {
  const roster = await rosterOf(deps, organisation.id);
  const rows = await deps.database.read(organisation.id, templatesInUse);
  const own = new Map(rows.map((row) => [`${row.channel} ${row.name}`, row]));
  const messages = systemTemplates.flatMap((name) =>
    (['email', 'text'] as const).map((channel) => {
      const row = own.get(`${channel} ${name}`);
      return row ? show(row, roster) : shipped(deps.content.messages, name, channel);
    }),
  );
  const replies = rows.filter(({ channel }) => channel === 'reply').map((row) => show(row, roster));
  return { items: [...messages, ...replies], mayEdit: member.role === 'manager' };
}

function show(
  { name, channel, version, title, body, madeBy, madeAt }: TemplateRow,
  roster: Roster,
): Template {
  return {
    name,
    channel: channel as TemplateChannel,
    version,
    title,
    body,
    madeBy: nameOf(roster, madeBy),
    madeAt,
    ...fieldsShown(name, channel as TemplateChannel),
  };
}

function shipped(
  { templates }: Messages,
  name: (typeof systemTemplates)[number],
  channel: 'email' | 'text',
): Template {
  const wording = templates[name][channel];
  return { name, channel, version: 0, ...wording, madeBy: null, madeAt: null, ...fieldsShown(name, channel) };
}

/** A name that came with an older Frontdoor has no fields any more. */
function fieldsShown(name: string, channel: TemplateChannel): Pick<Template, 'fields' | 'required'> {
  const { fields, required } = fieldsFor(name, channel) ?? { fields: [], required: [] };
  return { fields: [...fields], required: [...required] };
}
