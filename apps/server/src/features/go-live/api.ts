import { GoLive, SaveNumber, SaveRota, SaveSafetySettings } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/route.ts';
import { saveRota } from '../duty/save.ts';
import { saveNumber } from '../local-numbers/save.ts';
import { mustManage } from '../safety-settings/manage.ts';
import { saveSettings } from '../safety-settings/save.ts';
import { staffOf } from '../staff/guards.ts';
import { saveParts } from '../staff/save-part.ts';
import { goLive } from './go-live.ts';
import { safetyOverview, safetyWarnings } from './overview.ts';

const base = '/api/:practice/safety';
const settings = { none: 'settings of the practice, nothing of a patient' };

/** What a practice sets about danger. Everybody who works there reads it; managers change it. */
export function safetyRoutes({ route }: Routes, deps: Deps): void {
  route({ method: 'get', path: base, permission: 'member', audit: settings }, async (_req, res) => {
    res.json(await safetyOverview(deps, staffOf(res)));
  });
  route(
    { method: 'get', path: `${base}/warnings`, permission: 'member', audit: settings },
    async (_req, res) => {
      res.json(await safetyWarnings(deps, staffOf(res)));
    },
  );

  const save = saveParts({ route }, deps, {
    base,
    allow: mustManage,
    answer: (staff) => safetyOverview(deps, staff),
  });
  save('rota', SaveRota, 'rota', (staff, given) => saveRota(deps, staff, given));
  save('numbers', SaveNumber, 'local-number', (staff, given) => saveNumber(deps, staff, given));
  save('settings', SaveSafetySettings, 'safety-settings', (staff, given) => saveSettings(deps, staff, given));
  save('live', GoLive, 'went-live', ({ organisation, member }) => goLive(deps, organisation, member.id));
}
