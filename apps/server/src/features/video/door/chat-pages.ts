import { createHash } from 'node:crypto';
import { type Chat, type SaidInChat, SayInChat } from '@frontdoor/contract';
import express, { type Request, type Response } from 'express';
import type { Deps } from '../../../platform/deps.ts';
import { read } from '../../../platform/read.ts';
import type { Routes } from '../../../platform/route.ts';
import { dropUploads, receiveUpload } from '../../attachments/upload.ts';
import { sessionOf } from '../../conversations/session.ts';
import { type ByLink, linkOf } from '../../conversations/way.ts';
import { callOfWay } from './call-of-way.ts';
import { chatOf } from './chat.ts';
import { mustBeOpen, mustStand, videoPath } from './patient-door.ts';
import { answer } from './place-routes.ts';
import { chatWasRead } from './read-chat.ts';
import { noCall, notTaken, sessionOver } from './refusals.ts';
import { type SaidNow, sayInCall } from './say.ts';

const json = express.json({ limit: '50kb' });

/** Writing and sending photos in a call: the thread of the request, which keeps them (E00045, E00051, E00087). */
export function chatPages({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: `${videoPath}/chat`,
      permission: 'link',
      audit: { none: 'their own conversation; its opening was logged' },
    },
    async (req, res) => {
      const way = mustBeOpen(deps, req, res);
      const call = await mustStand(deps, way);
      const chat: Chat = { lines: await chatOf(deps, way, call) };
      answer(res, chat);
    },
  );

  route(
    { method: 'post', path: `${videoPath}/chat/read`, permission: 'link', audit: { viewed: 'conversation' } },
    async (req, res) => {
      await chatWasRead(deps, mustBeOpen(deps, req, res));
      answer(res, {});
    },
  );

  route(
    { method: 'post', path: `${videoPath}/chat`, permission: 'link', audit: { changed: 'patient-wrote' } },
    async (req, res) => {
      const { text, submission } = read(SayInChat, req.body);
      const id = messageIdOf(linkOf(res), submission);
      await say(deps, req, res, { typed: { text }, files: [], id });
    },
    [json],
  );

  route(
    { method: 'post', path: `${videoPath}/files`, permission: 'link', audit: { changed: 'patient-wrote' } },
    async (req, res) => {
      const { typed, files } = await receiveUpload(deps.config.data, req, res);
      if (files.length === 0) throw notTaken('Choose a photo or document first.');
      try {
        await say(deps, req, res, { typed, files });
      } finally {
        // What was taken has been moved; what was not is nobody's.
        await dropUploads(files);
      }
    },
  );
}

/**
 * On a page left open too long it is sent all the same, and nothing is shown for it (S20). So are words that were on their
 * way as the call ended: they are the thread's, and may be what nobody must miss (S4).
 */
async function say(deps: Deps, req: Request, res: Response, said: SaidNow): Promise<void> {
  const way = linkOf(res);
  const session = sessionOf(deps, req, res, way);
  if (session === 'none' || session === 'code') throw sessionOver();
  const call = await deps.database.read(way.organisation.id, (reader) => callOfWay(reader, way));
  if (!call) throw noCall();
  const advised = await sayInCall(deps, way, call, session, said);
  const done: SaidInChat = {
    lines: session === 'open' ? await chatOf(deps, way, call) : [],
    adviceHref: advised ? `${way.path}/advice` : null,
  };
  answer(res, done);
}

/** One message of one page: sent twice, because the first answer was lost on the line, it is one. */
function messageIdOf({ link }: ByLink, submission: string): string {
  const hash = createHash('sha256').update([link.id, submission].join('\0'));
  return `said-${hash.digest('base64url').slice(0, 32)}`;
}
