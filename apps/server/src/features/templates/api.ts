import { RetireTemplate, SaveTemplate } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { templatesOf } from './list.ts';
import { previewOf } from './preview.ts';
import { retireTemplateOf, saveTemplate } from './save.ts';

const json = express.json({ limit: '50kb' });
const base = '/api/:practice/templates';

/** The wording of messages. Everybody who works there reads it and may try a wording; `save.ts` says who changes it. */
export function templateRoutes({ route }: Routes, deps: Deps): void {
  const wording = { none: 'wording of the practice, nothing of a patient' };
  route({ method: 'get', path: base, permission: 'member', audit: wording }, async (_req, res) => {
    res.json(await templatesOf(deps, staffOf(res)));
  });
  route(
    { method: 'post', path: `${base}/preview`, permission: 'member', audit: wording },
    (req, res) => {
      res.json(previewOf(deps, staffOf(res).organisation, read(SaveTemplate, req.body)));
    },
    [json],
  );
  const changed = { changed: 'template' };
  route(
    { method: 'post', path: base, permission: 'member', audit: changed },
    async (req, res) => {
      await saveTemplate(deps, staffOf(res), read(SaveTemplate, req.body));
      res.json(await templatesOf(deps, staffOf(res)));
    },
    [json],
  );
  route(
    { method: 'post', path: `${base}/retire`, permission: 'member', audit: changed },
    async (req, res) => {
      await retireTemplateOf(deps, staffOf(res), read(RetireTemplate, req.body));
      res.json(await templatesOf(deps, staffOf(res)));
    },
    [json],
  );
}
