import type { Attendance, Frame } from '@frontdoor/contract';
import type { Request } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { attendanceOf } from './attendance.ts';
import type { Organisation } from './find.ts';

/** The frame of a page: whose it is, its language, whether scripts are wanted. */
export function frameOf(
  deps: Pick<Deps, 'clock' | 'calendar' | 'config'>,
  req: Request,
  organisation: Organisation | null,
): Frame {
  const { slug, name, town, phone, address } = organisation ?? {};
  return {
    surgery: organisation ? ({ slug, name, town, phone, address } as Frame['surgery']) : null,
    lang: 'en',
    dir: 'ltr',
    plain: req.query.plain !== undefined,
    demo: deps.config.mode === 'demo',
    ...(organisation ? openness(attendanceOf(deps, organisation)) : {}),
  };
}

function openness(attendance: Attendance): Pick<Frame, 'closedUntil' | 'help' | 'session'> {
  if (attendance.open) return { closedUntil: null };
  const { opens, help, session } = attendance;
  return { closedUntil: opens, ...(help ? { help } : {}), ...(session ? { session } : {}) };
}
