/** Sealed in `delivery.content`: where to, and what its wording is filled with that nothing else knows. */
export type DeliveryContent = {
  address: string;
  /** The recipient's way in; null for a message that opens nothing, such as a code. */
  token: string | null;
  /** Six digits, of a message that brings a code. */
  code?: string;
  /** "8am on Monday 30 November": when somebody reads what came while the surgery was closed. */
  opens?: string;
  /** "10:30am on Monday 30 November", or "now": when the video call is that it tells of. */
  at?: string;
};
