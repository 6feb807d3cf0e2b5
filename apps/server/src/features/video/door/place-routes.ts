import type { Joined } from '@frontdoor/contract';
import type { Request, Response } from 'express';
import type { Deps } from '../../../platform/deps.ts';
import { Problem } from '../../../platform/problem.ts';
import type { Permission, Routes } from '../../../platform/route.ts';
import { Counter } from '../../abuse/counter.ts';
import { attach } from '../room/attach.ts';
import { type Comer, joinCall, leaveCall } from '../room/join.ts';
import { personAt } from '../room/people-store.ts';
import { noCall } from './refusals.ts';

/** One way in may ask for its place and its line so often within a minute. */
const mostComings = 60;

/** Whose place in which call a request is about. */
export type Entry = {
  organisation: string;
  call: string;
  who: Comer;
  /** The address of the call's page: below it lie the routes. */
  path: string;
  /** Whether the way in they came by still stands; asked while their line is open. */
  stillThere(): Promise<boolean>;
};

/** A door to calls: where its routes lie, what they ask for, and who comes by it. */
export type CallDoor = {
  path: string;
  permission: Permission;
  /** @throws Problem when they have to say who they are first, or there is no call */
  enter(req: Request, res: Response): Promise<Entry>;
  /** Throws as `enter`; their session goes on. */
  stay(req: Request, res: Response): Promise<void> | void;
};

/** Taking a place, the live line, going, and not being forgotten meanwhile: by link or by a guest's link. */
export function placeRoutes(
  { route }: Routes,
  deps: Deps,
  { path, permission, enter, stay }: CallDoor,
): void {
  const comings = new Counter({ seconds: 60, most: 20_000 });
  /** A page that lost its line tries again ever more slowly. What does not would fill the timeline, and the database. */
  const mustNotBeTooMany = async ({ call, who: { kind, ref } }: Entry): Promise<void> => {
    if ((await comings.add(`${call} ${kind} ${ref}`)) > mostComings) throw tooMany();
  };
  route(
    { method: 'post', path: `${path}/join`, permission, audit: { changed: 'video-joined' } },
    async (req, res) => {
      const entry = await enter(req, res);
      await mustNotBeTooMany(entry);
      const person = await joinCall(deps, entry.organisation, entry.call, entry.who);
      const joined: Joined = { person: person.id, live: `${entry.path}/live` };
      answer(res, joined);
    },
  );

  route(
    { method: 'get', path: `${path}/live`, permission, audit: { none: 'coming in and going are logged' } },
    async (req, res) => {
      const entry = await enter(req, res);
      await mustNotBeTooMany(entry);
      const { organisation, call, who, stillThere } = entry;
      const person = await deps.database.read(organisation, (reader) =>
        personAt(reader, { call, kind: who.kind, ref: who.ref }),
      );
      if (!person) throw noCall();
      await attach(deps, req, res, { organisation, call, person: person.id }, stillThere);
    },
  );

  route(
    { method: 'post', path: `${path}/leave`, permission, audit: { changed: 'video-left' } },
    async (req, res) => {
      const { organisation, call, who } = await enter(req, res);
      await leaveCall(deps, organisation, call, who);
      answer(res, {});
    },
  );

  route(
    { method: 'post', path: `${path}/stay`, permission, audit: { none: 'the page is still looked at' } },
    async (req, res) => {
      await stay(req, res);
      answer(res, {});
    },
  );
}

const tooMany = () =>
  new Problem(
    429,
    'too-many',
    'Please wait a moment',
    'This page tried too often. Wait a minute, then try again.',
  );

/** JSON that nobody keeps. */
export function answer(res: Response, body: object): void {
  res.set('Cache-Control', 'no-store').json(body);
}
