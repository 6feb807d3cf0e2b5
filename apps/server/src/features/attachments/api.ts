import type { Deps } from '../../platform/deps.ts';
import { invalid, notFound, Problem } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { logView } from '../audit/log.ts';
import { consultationById } from '../consultations/change-store.ts';
import { dropUploads } from '../photos/keep.ts';
import { staffOf } from '../staff/guards.ts';
import { acceptFile, refuse } from './accept.ts';
import { sendAttachment } from './serve.ts';
import { attachmentById } from './store.ts';
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
      const { organisation, member } = staffOf(res);
      const row = await deps.database.within(organisation.id, async (tx) => {
        const found = await attachmentById(tx, String(req.params.id));
        // A draft's file is its writer's alone until it is sent.
        if (!found?.consultation) throw notFound();
        const { id: subject, consultation } = found;
        await logView(tx, {
          at: deps.clock.now(),
          actor: member.id,
          what: 'attachment',
          subject,
          consultation,
        });
        return found;
      });
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
      const request = await deps.database.read(organisation.id, (reader) =>
        consultationById(reader, consultation),
      );
      if (!request) throw notFound();
      const { files } = await receiveUpload(deps.config.data, req, res);
      const [file, ...others] = files;
      await dropUploads(others);
      if (!file) throw invalid([{ path: 'file', message: 'Choose a file' }]);
      const { path, name: originalName, fault } = file;
      const kept = fault
        ? refuse(fault, originalName)
        : await acceptFile(deps, {
            organisation: organisation.id,
            path,
            originalName,
            owner: { consultation },
            origin: 'staff',
          });
      if (!kept.ok)
        throw new Problem(422, `file-${kept.fault}`, 'This file could not be added', kept.message);
      const { id, name, type, bytes, width, height } = kept.attachment;
      res.status(201).json({ id, name, type, bytes, width, height, origin: 'staff' });
    },
  );
}
