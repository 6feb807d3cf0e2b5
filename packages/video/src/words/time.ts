const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/**
 * "10:32am" by the surgery's clock, wherever the phone is.
 *
 * @param instant milliseconds since 1970
 */
export function timeOf(instant: number): string {
  // Browsers differ in the space, and in capitals.
  return clock.format(instant).replace(/\s/g, '').toLowerCase();
}
