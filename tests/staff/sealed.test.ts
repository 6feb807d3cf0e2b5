import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../../apps/server/src/features/attachments/sweep.ts';
import { filesOfMessages } from '../../apps/server/src/features/conversations/store.ts';
import { onBothDatabases } from '../support/databases.ts';
import { setSafety } from '../support/safety-setting.ts';
import { addFile, type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const reason = 'A photo nobody here should see';

onBothDatabases('a sealed file', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });
  beforeEach(() => setSafety(site, { clinicalLead: site.members.rosa }));

  const seal = (desk: Desk, file: string, why = reason) =>
    desk.post(`/api/elm-tree/attachments/${file}/seal`, { reason: why });
  const look = (desk: Desk, file: string) => desk.get(`/api/elm-tree/attachments/${file}`);
  const sendWith = (id: string, file: string) =>
    rosa.act(id, 'reply', {
      submission: `a box with ${file}`,
      text: 'The letter is with this',
      response: 'advice',
      files: [file],
    });
  /** A file in a reply that has gone, so that it is in the patient's thread. */
  const inThread = async () => {
    const id = await sent(site);
    await jo.act(id, 'identity', { level: 'matches', checked: 'address' });
    const file = await addFile(site, rosa, id);
    const { message } = (await sendWith(id, file)).body;
    return { id, file, message: String(message) };
  };

  test('S30 anybody seals it with one key and a reason; from then on only the clinical lead opens it', async () => {
    const { id, file } = await inThread();
    expect((await look(jo, file)).status).toBe(200);
    const sealed = await seal(jo, file);
    expect([sealed.status, sealed.body]).toMatchObject([200, { id: file, sealed: true, mayOpen: false }]);
    const refused = await look(jo, file);
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'This file is sealed. Only the clinical lead can open it.',
    ]);
    expect((await look(rosa, file)).status).toBe(200);
    const shown = async (desk: Desk) => (await desk.open(id)).messages[0]!.files[0];
    expect(await shown(jo)).toMatchObject({ sealed: true, mayOpen: false });
    expect(await shown(rosa)).toMatchObject({ sealed: true, mayOpen: true });
    expect((await jo.open(id)).timeline.find(({ what }) => what.startsWith('Sealed'))).toMatchObject({
      who: 'Jo Mills',
      what: `Sealed a file: ${reason}`,
    });
  });

  test('S30 while no clinical lead is named, nobody opens it', async () => {
    const { file } = await inThread();
    await seal(jo, file);
    await setSafety(site);
    expect((await look(rosa, file)).status).toBe(403);
  });

  test('S30 it takes a reason, and sealed again it stays as it was first sealed', async () => {
    const { id, file } = await inThread();
    expect((await seal(jo, file, '')).status).toBe(422);
    await seal(jo, file);
    expect((await seal(rosa, file, 'Another reason')).body).toMatchObject({ sealed: true, mayOpen: true });
    const said = (await rosa.open(id)).timeline.filter(({ what }) => what.startsWith('Sealed'));
    expect(said.map(({ what }) => what)).toEqual([`Sealed a file: ${reason}`]);
  });

  test('S30 it is gone from the thread of the patient', async () => {
    const { file, message } = await inThread();
    const inTheThread = () =>
      site.deps.database.read(site.elmTree, async (reader) =>
        (await filesOfMessages(reader, [message])).map(({ id }) => id),
      );
    expect(await inTheThread()).toEqual([file]);
    await seal(jo, file);
    expect(await inTheThread()).toEqual([]);
  });

  test('S30 it cannot be sent', async () => {
    const id = await sent(site);
    await jo.act(id, 'identity', { level: 'matches', checked: 'address' });
    const file = await addFile(site, rosa, id);
    await seal(jo, file);
    const refused = await sendWith(id, file);
    expect([refused.status, refused.body.title]).toEqual([422, 'A file could not be sent']);
    expect((await rosa.open(id)).messages).toEqual([]);
  });

  test('S30 no sweep deletes it, however old', async () => {
    const { file } = await inThread();
    await seal(jo, file);
    site.clock.advance(400 * 24 * 60 * 60_000);
    await sweep(site.deps);
    const again = await site.signIn('rosa');
    expect((await look(again, file)).status).toBe(200);
  });
});
