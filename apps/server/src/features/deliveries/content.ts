/** Sealed in `delivery.content`: where to, the recipient's way in, and the code of a message that brings one. */
export type DeliveryContent = { address: string; token: string; code?: string };
