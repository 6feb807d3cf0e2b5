import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/route.ts';
import { staffOf } from '../staff/guards.ts';
import { allClear, sayAllClear } from './say.ts';

const path = '/api/:practice/all-clear';

/** The end of the day (S5). */
export function allClearRoutes({ route }: Routes, deps: Deps): void {
  route(
    { method: 'get', path, permission: 'member', audit: { none: 'two numbers and a colleague’s name' } },
    async (_req, res) => {
      res.json(await allClear(deps, staffOf(res)));
    },
  );
  route(
    {
      method: 'post',
      path,
      permission: 'member',
      audit: { none: 'it is a record of its own: the day, who said it and when' },
    },
    async (_req, res) => {
      res.json(await sayAllClear(deps, staffOf(res)));
    },
  );
}
