import { EndVideo, type Joined, SaveChecks, SayInChat, SwitchVideo } from '@frontdoor/contract';
import express, { type Response } from 'express';
import type { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { read } from '../../../platform/read.ts';
import type { Routes } from '../../../platform/route.ts';
import { receiveUpload } from '../../attachments/upload.ts';
import { type Staff, staffOf } from '../../staff/guards.ts';
import { oneCall } from '../list.ts';
import { sayAsStaff, staffChat } from './chat.ts';
import { saveChecks } from './checks.ts';
import { endCall } from './end.ts';
import { mustTakeFiles, sendFileAsStaff } from './files.ts';
import { joinAsStaff, lineOfStaff } from './hold.ts';
import { leaveCall } from './join.ts';
import { letIn, refuse, remove } from './let-in.ts';
import { showCall } from './show-call.ts';
import { switchCall } from './switch.ts';

const json = express.json({ limit: '50kb' });
const base = '/api/:practice/video/:call';

type Which = { staff: Staff; call: string };

/** Holding a video call. Any member may look at one; who may hold it is ruled per call: see `mayHold`. */
export function videoRoomRoutes(routes: Routes, deps: Deps): void {
  lookingRoutes(routes, deps);
  comingRoutes(routes, deps);
  doorRoutes(routes, deps);
  actRoutes(routes, deps);
}

function lookingRoutes({ route }: Routes, deps: Deps): void {
  route(
    { method: 'get', path: base, permission: 'member', audit: { viewed: 'consultation' } },
    async (req, res) => {
      res.json(await showCall(deps, staffOf(res), String(req.params.call)));
    },
  );
  route(
    {
      method: 'get',
      path: `${base}/chat`,
      permission: 'member',
      audit: { none: 'asked for beside the call, whose opening is logged' },
    },
    async (req, res) => {
      res.json(await staffChat(deps, whichOf(req, res)));
    },
  );
}

function comingRoutes({ route }: Routes, deps: Deps): void {
  route(
    { method: 'post', path: `${base}/join`, permission: 'member', audit: { changed: 'video-joined' } },
    async (req, res) => {
      const which = whichOf(req, res);
      const { id } = await joinAsStaff(deps, which);
      const live = `/api/${which.staff.organisation.slug}/video/${which.call}/live`;
      res.json({ person: id, live } satisfies Joined);
    },
  );
  route(
    { method: 'post', path: `${base}/leave`, permission: 'member', audit: { changed: 'video-left' } },
    async (req, res) => {
      const which = whichOf(req, res);
      const { organisation, member } = which.staff;
      await leaveCall(deps, organisation.id, which.call, { kind: 'staff', ref: member.id });
      res.json(await oneCall(deps, which));
    },
  );
  route(
    {
      method: 'get',
      path: `${base}/live`,
      permission: 'member',
      audit: { none: 'coming in and going are logged' },
    },
    (req, res) => lineOfStaff(deps, req, res, whichOf(req, res)),
  );
}

function doorRoutes({ route }: Routes, deps: Deps): void {
  const acts = [
    ['let-in', letIn],
    ['refuse', refuse],
    ['remove', remove],
  ] as const;
  const logged = { 'let-in': 'video-let-in', refuse: 'video-refused', remove: 'video-removed' } as const;
  for (const [name, run] of acts) {
    route(
      {
        method: 'post',
        path: `${base}/people/:person/${name}`,
        permission: 'member',
        audit: { changed: logged[name] },
      },
      async (req, res) => {
        const which = whichOf(req, res);
        await run(deps, { ...which, person: String(req.params.person) });
        res.json(await oneCall(deps, which));
      },
    );
  }
}

function actRoutes({ route }: Routes, deps: Deps): void {
  const act = <S extends z.ZodType>(
    name: string,
    schema: S,
    changed: string,
    run: (which: Which, given: z.output<S>) => Promise<unknown>,
  ): void => {
    route(
      { method: 'post', path: `${base}/${name}`, permission: 'member', audit: { changed } },
      async (req, res) => {
        const which = whichOf(req, res);
        res.json((await run(which, read(schema, req.body))) ?? (await oneCall(deps, which)));
      },
      [json],
    );
  };
  act('checks', SaveChecks, 'video-checked', (which, given) => saveChecks(deps, which, given));
  act('switch', SwitchVideo, 'video-switched', (which, given) => switchCall(deps, which, given));
  act('chat', SayInChat, 'replied', (which, given) => sayAsStaff(deps, which, given));
  route(
    { method: 'post', path: `${base}/files`, permission: 'member', audit: { changed: 'replied' } },
    async (req, res) => {
      const which = whichOf(req, res);
      await mustTakeFiles(deps, which);
      const { files } = await receiveUpload(deps.config.data, req, res);
      res.json(await sendFileAsStaff(deps, which, files));
    },
  );
  act('end', EndVideo, 'video-ended', (which, given) => endCall(deps, which, given));
}

function whichOf(req: { params: Record<string, unknown> }, res: Response): Which {
  return { staff: staffOf(res), call: String(req.params.call) };
}
