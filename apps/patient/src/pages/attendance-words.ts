import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Attendance } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';

const { beforeAdvice } = phrases;

/** Who reads this and when, said before something is sent that alerts staff (S3, word for word). */
export function sayAttendance(attendance: Attendance): string {
  if (!attendance.open) return closedWords(attendance);
  return fill(beforeAdvice.open, { closes: attendance.closes });
}

/** The same for what alerts nobody: null while somebody is there, when there is nothing to say. */
export function sayClosed(attendance: Attendance): string | null {
  return attendance.open ? null : closedWords(attendance);
}

function closedWords({ opens, closedAt, session }: Extract<Attendance, { open: false }>): string {
  if (session) return fill(beforeAdvice.session, { opens, session });
  if (closedAt === null) return fill(beforeAdvice.closed, { opens });
  return fill(beforeAdvice.closedToday, { opens, closedAt });
}
