import { FindPatients, StartConversation } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { receiveUpload } from '../attachments/upload.ts';
import { staffOf } from '../staff/guards.ts';
import { findPatients } from './find.ts';
import { keepUpload } from './keep-upload.ts';
import { listQuestionnaires } from './questionnaires.ts';
import { startConversation } from './start.ts';

const json = express.json({ limit: '100kb' });
const base = '/api/:practice';

/** Staff write to a patient first (E00023, E00090). */
export function outreachRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: `${base}/patients`,
      permission: 'member',
      audit: { none: 'a list to choose from; whom they write to is logged' },
    },
    async (req, res) => {
      const { search } = read(FindPatients, req.query);
      res.json(await findPatients(deps, staffOf(res).organisation.id, search));
    },
  );
  route(
    {
      method: 'get',
      path: `${base}/questionnaires`,
      permission: 'member',
      audit: { none: 'the questionnaires, nothing of a patient' },
    },
    (_req, res) => {
      res.json(listQuestionnaires(deps.content));
    },
  );
  route(
    {
      method: 'post',
      path: `${base}/conversation-files`,
      permission: 'member',
      audit: { none: 'nothing is sent yet: the conversation that takes it along is logged' },
    },
    async (req, res) => {
      const staff = staffOf(res);
      const { files } = await receiveUpload(deps.config.data, req, res);
      res.status(201).json(await keepUpload(deps, staff, files));
    },
  );
  route(
    { method: 'post', path: `${base}/conversations`, permission: 'member', audit: { changed: 'began' } },
    async (req, res) => {
      res.status(201).json(await startConversation(deps, staffOf(res), read(StartConversation, req.body)));
    },
    [json],
  );
}
