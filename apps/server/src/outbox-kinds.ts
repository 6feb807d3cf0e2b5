import { sendNotice } from './features/alarms/notice.ts';
import { soundAlarm } from './features/alarms/sound.ts';
import { firstLookLate } from './features/consultations/first-look-late.ts';
import { sendDelivery } from './features/deliveries/sending.ts';
import type { Kinds } from './features/outbox/kinds.ts';

/** What is done about each kind of row in the outbox: a feature adds its kind here, as it adds its routes in `app.ts`. */
export const outboxKinds: Kinds = {
  alarm: soundAlarm,
  notice: sendNotice,
  delivery: sendDelivery,
  'first-look': firstLookLate,
};
