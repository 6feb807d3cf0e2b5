import {
  AddNote,
  Assign,
  ConfirmIdentity,
  Enter,
  Finish,
  LetIn,
  ListQuery,
  LogCall,
  Match,
  RecordResponse,
  Reopen,
  Reply,
  Retype,
  Seen,
  SetPatientState,
  SetUrgency,
} from '@frontdoor/contract';
import express, { type Response } from 'express';
import type { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import type { Act } from './act.ts';
import { assign } from './assign.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { counts } from './counts.ts';
import { detail } from './detail.ts';
import { enter } from './enter.ts';
import { finish } from './finish.ts';
import { letIn } from './let-in.ts';
import { list } from './list.ts';
import { logCall } from './log-call.ts';
import { match } from './match.ts';
import { addNote } from './note.ts';
import { setPatientState } from './patient-state.ts';
import { questions } from './questions.ts';
import { recordResponse } from './record-response.ts';
import { reopen } from './reopen.ts';
import { reply } from './reply.ts';
import { retype } from './retype.ts';
import { seen } from './seen.ts';
import { takeBack } from './take-back.ts';
import { setUrgency } from './urgency.ts';
import { worried } from './worried.ts';

/** The longest reply with all its JSON escapes stays far below this. */
const json = express.json({ limit: '100kb' });
const base = '/api/:practice/consultations';
const many = { none: 'a list row opens nothing; opening the request is logged' };

/** Everything staff read and do about requests. Who may lower or finish what is ruled per request (S33). */
export function consultationRoutes(routes: Routes, deps: Deps): void {
  readingRoutes(routes, deps);
  const act = acts(routes);
  act('assign', Assign, 'assigned', (which, given) => assign(deps, which, given));
  act('urgency', SetUrgency, 'urgency', (which, given) => setUrgency(deps, which, given));
  act('note', AddNote, 'note', (which, given) => addNote(deps, which, given));
  act('reply', Reply, 'replied', (which, given) => reply(deps, which, given));
  act('call', LogCall, 'called', (which, given) => logCall(deps, which, given));
  act('response', RecordResponse, 'response', (which, given) => recordResponse(deps, which, given));
  act('finish', Finish, 'finished', (which, given) => finish(deps, which, given));
  act('type', Retype, 'retyped', (which, given) => retype(deps, which, given));
  act('reopen', Reopen, 'reopened', (which, given) => reopen(deps, which, given));
  act('identity', ConfirmIdentity, 'identity', (which, given) => confirmIdentity(deps, which, given));
  act('let-in', LetIn, 'aside-ended', (which) => letIn(deps, which));
  act('patient-state', SetPatientState, 'patient-state', (which, given) =>
    setPatientState(deps, which, given),
  );
  act('match', Match, 'matched', (which, given) => match(deps, which, given));
  changingRoutes(routes, deps);
}

function readingRoutes({ route }: Routes, deps: Deps): void {
  route({ method: 'get', path: base, permission: 'member', audit: many }, async (req, res) => {
    res.json(await list(deps, staffOf(res), read(ListQuery, req.query)));
  });
  route(
    { method: 'get', path: '/api/:practice/counts', permission: 'member', audit: many },
    async (_req, res) => {
      res.json(await counts(deps, staffOf(res)));
    },
  );
  route(
    { method: 'get', path: `${base}/:id`, permission: 'member', audit: { viewed: 'consultation' } },
    async (req, res) => {
      res.json(await detail(deps, staffOf(res), String(req.params.id)));
    },
  );
  route(
    {
      method: 'get',
      path: '/api/:practice/questions/:kind',
      permission: 'member',
      audit: { none: 'the question sets, nothing of a patient' },
    },
    (req, res) => {
      res.json(questions(deps.content, String(req.params.kind)));
    },
  );
}

function changingRoutes({ route }: Routes, deps: Deps): void {
  route(
    { method: 'post', path: base, permission: 'member', audit: { changed: 'received' } },
    async (req, res) => {
      const entered = await enter(deps, staffOf(res), read(Enter, req.body));
      res.status(201).json(entered);
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: `${base}/:id/messages/:message/take-back`,
      permission: 'member',
      audit: { changed: 'taken-back' },
    },
    async (req, res) => {
      const { id, message } = req.params as { id: string; message: string };
      res.json(await takeBack(deps, staffOf(res), id, message));
    },
  );
  route(
    // One key, no reason asked, and no lock: whoever is worried is not told to look again first (S33).
    { method: 'post', path: `${base}/:id/worried`, permission: 'member', audit: { changed: 'worried' } },
    async (req, res) => {
      const which = { staff: staffOf(res), consultation: String(req.params.id), lock: null };
      res.json(await worried(deps, which));
    },
  );
  route(
    {
      method: 'post',
      path: `${base}/:id/seen`,
      permission: 'member',
      audit: { none: 'opening it is in the log of views' },
    },
    async (req, res) => {
      const given = read(Seen, req.body ?? {});
      res.json(await seen(deps, staffOf(res), String(req.params.id), given));
    },
    [json],
  );
}

/** Declares one act on one request: its body by contract, its lock, its answer. */
function acts({ route }: Routes) {
  return <S extends z.ZodType<{ lock: number }>>(
    name: string,
    schema: S,
    changed: string,
    run: (which: Act, given: z.output<S>) => Promise<unknown>,
  ): void => {
    route(
      { method: 'post', path: `${base}/:id/${name}`, permission: 'member', audit: { changed } },
      async (req, res: Response) => {
        const given = read(schema, req.body);
        const which = { staff: staffOf(res), consultation: String(req.params.id), lock: given.lock };
        res.json(await run(which, given));
      },
      [json],
    );
  };
}
