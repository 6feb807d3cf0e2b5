/**
 * The floor to measure against: Express, zod and better-sqlite3, and nothing else. One table with the columns of our own
 * consultation, one insert a request, each on the disk before it is answered. No sealing, no log, no search, no outbox.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import express from 'express';
import { z } from 'zod';

const Text = z.string().max(5000);
const Submission = z.object({
  organisation: z.string().min(1),
  submission: z.string().min(1),
  patient: z.string().min(1),
  door: z.enum(['online', 'phone', 'desk']),
  kind: z.enum(['health-problem', 'question', 'follow-up', 'medication', 'admin']),
  category: z.string().nullable(),
  who: z.enum(['self', 'child', 'other']),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  row: z.object({
    name: z.string().min(1),
    birthDate: z.iso.date(),
    words: Text,
    requester: z.string().nullable(),
    needs: z.array(z.string()),
    flag: z.string().nullable(),
  }),
  content: z.object({
    answered: z.array(
      z.object({
        set: z.string(),
        version: z.number().int(),
        page: z.string(),
        field: z.string(),
        kind: z.string(),
        question: z.string().min(1),
        answer: Text,
        value: z.union([Text, z.array(Text)]),
      }),
    ),
    requester: z.null(),
    contact: z.object({
      phone: z.string().nullable(),
      email: z.email().nullable(),
      comeIn: z.boolean(),
      cannotUsePhone: z.boolean(),
      safe: z.object({ text: z.boolean(), email: z.boolean(), call: z.boolean(), voicemail: z.boolean() }),
      lookOnline: z.boolean(),
      safeTimes: z.string().nullable(),
      place: z.string().nullable(),
    }),
    registered: z.enum(['yes', 'temporary', 'no', 'do-not-know']),
    postcode: z.string().nullable(),
    preferredStaff: z.string().nullable(),
    language: z.string().nullable(),
  }),
});

const folder = process.argv[2];
if (!folder) throw new Error('Usage: node bench/floor.ts <folder>');
const database = new Sqlite(join(folder, 'floor.db'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(`CREATE TABLE consultation (
  organisation TEXT NOT NULL, id TEXT NOT NULL, reference TEXT NOT NULL, submission TEXT NOT NULL, patient TEXT NOT NULL,
  door TEXT NOT NULL, kind TEXT NOT NULL, category TEXT, national_type TEXT NOT NULL, who TEXT NOT NULL, lang TEXT NOT NULL,
  dir TEXT NOT NULL, row TEXT NOT NULL, content TEXT NOT NULL, state TEXT NOT NULL, urgency TEXT NOT NULL, looked_at INTEGER,
  looked_by TEXT, assignee TEXT, team TEXT, flag_level TEXT, rank INTEGER NOT NULL, photos INTEGER NOT NULL,
  identity TEXT NOT NULL, received_at INTEGER NOT NULL, received_open INTEGER NOT NULL, due_at INTEGER NOT NULL,
  due_rule TEXT NOT NULL, responded_at INTEGER, finished_at INTEGER, outcome TEXT, unread INTEGER NOT NULL,
  lock INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  PRIMARY KEY (organisation, id)
)`);
const insert = database.prepare(
  `INSERT INTO consultation VALUES (${Array.from({ length: 34 }, () => '?').join(', ')})`,
);

const app = express();
app.use(express.json());
app.post('/requests', (req, res) => {
  const read = Submission.safeParse(req.body);
  if (!read.success) {
    res.status(422).json(read.error.issues);
    return;
  }
  const { organisation, submission, patient, door, kind, category, who, lang, dir, row, content } = read.data;
  const now = Date.now();
  const id = randomUUID();
  const reference = randomBytes(4).toString('hex');
  const due = now + 86_400_000;
  insert.run(
    ...[organisation, id, reference, submission, patient, door, kind, category, 'clinical', who, lang, dir],
    ...[JSON.stringify(row), JSON.stringify(content), 'to-triage', 'routine', null, null, null, null, null],
    ...[1, 0, 'typed', now, 1, due, 'non-urgent-v2', null, null, null, 1, 0, now],
  );
  res.status(201).json({ id, reference });
});

const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => process.exit(0));
