import { systemTemplates, type Template, type TemplatePreview, type Templates } from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';
import { friday } from './people.ts';

const wording = (changes: Partial<Template>): Template => ({
  name: 'message',
  channel: 'email',
  version: 0,
  title: 'Message from {{surgery}}',
  body: 'Hello\n\nThere is a message for you. Open this link: {{link}}\n\nOr call {{phone}}.',
  madeBy: null,
  madeAt: null,
  fields: ['surgery', 'phone', 'reference', 'link'],
  required: ['phone', 'link'],
  ...changes,
});

const text = '{{surgery}} has a message for you. Read it here: {{link}} Or call {{phone}}.';

const templates: Templates = {
  mayEdit: true,
  items: [
    ...systemTemplates.flatMap((name) => [
      wording({ name }),
      wording({ name, channel: 'text', title: '', body: text }),
    ]),
    wording({
      name: 'Fit note ready',
      channel: 'reply',
      version: 2,
      title: 'Fit note ready',
      body: 'Your fit note is ready. You can read it here, or call {{phone}}.',
      madeBy: 'Rosa Shah',
      madeAt: friday - 86_400_000,
      fields: ['surgery', 'phone', 'website'],
      required: [],
    }),
  ],
};

const filling: Record<string, string> = {
  surgery: 'Elm Tree Surgery',
  phone: '0113 496 0123',
  link: 'https://elm-tree.example/m/xxxx',
  reference: 'F7K4 9MQX',
  website: 'https://elm-tree.example',
};

/** Wordings in memory; a call-back, a missing field and an old version are answered as the server answers them. */
export function createMockTemplates() {
  const state = structuredClone(templates);

  const fill = (words: string) =>
    words.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => filling[name] ?? '');

  function preview({ name, channel, title, body }: Record<string, string>): TemplatePreview {
    const kept = state.items.find((item) => item.name === name && item.channel === channel);
    const sent = fill(body!);
    const faults = (kept?.required ?? [])
      .filter((field) => !body!.includes(`{{${field}}}`))
      .map((field) => `Put {{${field}}} into the wording`);
    const length = { characters: sent.length, parts: Math.ceil(sent.length / 160), unicode: false };
    return {
      title: fill(title!),
      body: sent,
      text: channel === 'text' ? length : null,
      warnings: /call back tomorrow/i.test(body!)
        ? ['“Please call back tomorrow.” asks the patient to contact you again another day.']
        : [],
      faults,
    };
  }

  function handle(act: string, body: Record<string, unknown>, method: string): Answer {
    if (method === 'GET') return ok(state);
    const given = body as unknown as Template & { from: number };
    if (act === 'preview') return ok(preview(body as Record<string, string>));
    const kept = state.items.find(({ name, channel }) => name === given.name && channel === given.channel);
    if ((kept?.version ?? 0) !== given.from)
      return refuse(
        409,
        'template-changed',
        'This wording has changed since you opened it',
        'Somebody else saved it meanwhile. Look at theirs, then save yours again. Your words are kept.',
      );
    if (act === 'retire') {
      state.items = state.items.filter((item) => item !== kept || item.channel !== 'reply');
      if (kept && kept.channel !== 'reply')
        Object.assign(kept, wording({ name: kept.name, channel: kept.channel }));
      return ok(state);
    }
    const own = { version: given.from + 1, madeBy: 'Jo Mills', madeAt: friday };
    if (kept) Object.assign(kept, { title: given.title, body: given.body, ...own });
    else
      state.items.push(wording({ ...given, ...own, fields: ['surgery', 'phone', 'website'], required: [] }));
    return ok(state);
  }

  return { state, handle };
}
