import { sendNotice } from './features/alarms/notice.ts';
import { soundAlarm } from './features/alarms/sound.ts';
import { sendBatch } from './features/batches/send.ts';
import { followClock } from './features/clocks/follow.ts';
import { sendStaffNotice } from './features/clocks/notice.ts';
import { firstLookLate } from './features/consultations/first-look-late.ts';
import { sendDelivery } from './features/deliveries/sending.ts';
import { followLadder } from './features/ladder/follow.ts';
import type { Kinds } from './features/outbox/kinds.ts';
import { followOutreach } from './features/outreach/follow.ts';
import { followSilence } from './features/silence/follow.ts';
import { followVideo } from './features/video/follow.ts';

/** What is done about each kind of row in the outbox: a feature adds its kind here, as it adds its routes in `app.ts`. */
export const outboxKinds: Kinds = {
  alarm: soundAlarm,
  notice: sendNotice,
  delivery: sendDelivery,
  'first-look': firstLookLate,
  ladder: followLadder,
  silence: followSilence,
  clock: followClock,
  'staff-notice': sendStaffNotice,
  outreach: followOutreach,
  batch: sendBatch,
  video: followVideo,
};
