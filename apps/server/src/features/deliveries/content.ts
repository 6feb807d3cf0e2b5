/** Sealed in `delivery.content`: where to, and the recipient's way in. */
export type DeliveryContent = { address: string; token: string };
