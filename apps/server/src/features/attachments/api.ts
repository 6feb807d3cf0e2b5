import { SealFile } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { consultationById } from '../consultations/change-store.ts';
import { mustNotBeHidden } from '../consultations/hidden.ts';
import { staffOf } from '../staff/guards.ts';
import { addToRequest } from './add-to-request.ts';
import { openAttachment } from './open.ts';
import { sealFile } from './seal.ts';
import { sendAttachment } from './serve.ts';
import { receiveUpload } from './upload.ts';

const json = express.json({ limit: '10kb' });

/** Files as staff see and add them. Who opened which is logged (S42). */
export function attachmentRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: '/api/:practice/attachments/:id',
      permission: 'member',
      audit: { viewed: 'attachment' },
    },
    async (req, res) => {
      const row = await openAttachment(deps, staffOf(res), String(req.params.id));
      await sendAttachment(deps, res, row);
    },
  );
  route(
    {
      method: 'post',
      path: '/api/:practice/attachments/:file/seal',
      permission: 'member',
      audit: { changed: 'file-sealed' },
    },
    async (req, res) => {
      res.json(await sealFile(deps, staffOf(res), String(req.params.file), read(SealFile, req.body)));
    },
    [json],
  );
  route(
    {
      method: 'post',
      path: '/api/:practice/consultations/:id/files',
      permission: 'member',
      audit: { none: 'nothing is sent yet: the reply that takes the file along is logged' },
    },
    async (req, res) => {
      const staff = staffOf(res);
      const { organisation } = staff;
      const consultation = String(req.params.id);
      // Before the file is read: somebody else's request takes nothing in, nor does one that is hidden from them.
      await deps.database.read(organisation.id, async (reader) => {
        const known = await consultationById(reader, consultation);
        if (!known) throw notFound();
        await mustNotBeHidden(reader, staff, known);
      });
      const { files } = await receiveUpload(deps.config.data, req, res);
      const request = { organisation: organisation.id, consultation };
      res.status(201).json(await addToRequest(deps, request, files));
    },
  );
}
