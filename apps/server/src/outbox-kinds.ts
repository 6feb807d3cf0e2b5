import { sendDelivery } from './features/deliveries/sending.ts';
import type { Kinds } from './features/outbox/kinds.ts';

/** What is done about each kind of row in the outbox: a feature adds its kind here, as it adds its routes in `app.ts`. */
export const outboxKinds: Kinds = { delivery: sendDelivery };
