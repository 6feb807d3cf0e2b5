import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { consultationById } from '../consultations/change-store.ts';
import { staffOf } from '../staff/guards.ts';
import { addToRequest } from './add-to-request.ts';
import { openAttachment } from './open.ts';
import { sendAttachment } from './serve.ts';
import { receiveUpload } from './upload.ts';

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
      path: '/api/:practice/consultations/:id/files',
      permission: 'member',
      audit: { none: 'nothing is sent yet: the reply that takes the file along is logged' },
    },
    async (req, res) => {
      const { organisation } = staffOf(res);
      const consultation = String(req.params.id);
      const known = await deps.database.read(organisation.id, (reader) =>
        consultationById(reader, consultation),
      );
      // Before the file is read: somebody else's request takes nothing in.
      if (!known) throw notFound();
      const { files } = await receiveUpload(deps.config.data, req, res);
      const request = { organisation: organisation.id, consultation };
      res.status(201).json(await addToRequest(deps, request, files));
    },
  );
}
