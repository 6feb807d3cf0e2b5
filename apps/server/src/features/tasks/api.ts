import { EndTask } from '@frontdoor/contract';
import express from 'express';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { endTask } from './end.ts';
import { listTasks } from './list.ts';

const json = express.json({ limit: '20kb' });
const base = '/api/:practice/tasks';

/** Calls and tasks. Anybody does them; who may decide is ruled by the task (S34). */
export function taskRoutes({ route }: Routes, deps: Deps): void {
  route(
    {
      method: 'get',
      path: base,
      permission: 'member',
      audit: { none: 'a list row opens nothing; opening the request is logged' },
    },
    async (_req, res) => {
      res.json(await listTasks(deps, staffOf(res)));
    },
  );
  route(
    { method: 'post', path: `${base}/:task/end`, permission: 'member', audit: { changed: 'task-ended' } },
    async (req, res) => {
      const which = { staff: staffOf(res), task: String(req.params.task) };
      res.json(await endTask(deps, which, read(EndTask, req.body)));
    },
    [json],
  );
}
