import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import type { Routes } from '../../platform/route.ts';
import { sourceOf } from '../abuse/source.ts';
import { dropUploads, receiveUpload } from '../attachments/upload.ts';
import { draftPath } from '../drafts/cookies.ts';
import { journeyAt } from '../drafts/journey.ts';
import { unsent } from '../drafts/sitting.ts';
import { keepFiles, removePhoto } from './keep.ts';
import { photosTaken } from './offered.ts';
import { photoView } from './view.ts';

const base = '/:practice/request/:draft/photos';
const own = { none: 'a draft is the writer’s own until it is sent' };

/** Photos one at a time: sent by script as they are chosen, taken out by a button with or without script. */
export function photoPages(routes: Routes, deps: Deps): void {
  routes.route(
    { method: 'post', path: `${base}/upload`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      const { typed, files } = await receiveUpload(deps.config.data, req, res);
      const [file, ...others] = files;
      await dropUploads(others);
      const refuse = async (message: string) => {
        if (file) await dropUploads([file]);
        res.status(422).json({ ok: false, message });
      };
      if (!file) return refuse('Choose a photo or document first.');
      const journey = journeyAt(deps, draft.organisation);
      if (journey.filesOff) return refuse(deps.content.wording.messaging.filesOff);
      if (!photosTaken(journey, draft.content.answers)) return refuse(deps.content.wording.photosNotOffered);
      if (textOf(typed, 'notIntimate') !== 'yes')
        return refuse('Tick the box to say what the photo does not show, then choose it again.');
      const { kept, refused } = await keepFiles(deps, draft, [file], sourceOf(req));
      const [photo] = kept;
      if (!photo) return void res.status(422).json({ ok: false, message: refused[0]?.message });
      res.json({ ok: true, photo: photoView(photo) });
    }),
  );

  routes.route(
    { method: 'post', path: `${base}/remove`, permission: 'draft', audit: own },
    unsent(deps, async (req, res, draft) => {
      await removePhoto(deps, draft, textOf(readForm(req.body), 'remove'));
      // A script asks for anything, a form for a page.
      if (req.get('accept')?.includes('text/html')) res.redirect(303, `${draftPath(draft)}/photos`);
      else res.status(204).end();
    }),
    [formBody],
  );
}
