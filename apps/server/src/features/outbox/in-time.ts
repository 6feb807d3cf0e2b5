import { SendFault } from './transports.ts';

/**
 * Waits for a send no longer than `longest` milliseconds: after that it has failed, whatever comes of it later. Told
 * twice is better than not told.
 */
export async function inTime(sending: Promise<void>, longest: number): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new SendFault('too-slow', false)), longest);
  try {
    await Promise.race([sending, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
