import { NotifyClient } from 'notifications-node-client';
import type { Notify } from '../../config-notify.ts';

/** Shorter than the worker's lease, asking and sending together. Milliseconds. */
const usualPatience = 30_000;

/**
 * Notify's own client, at the address of the settings. By itself it waits for an answer without end, and follows whoever
 * sends it elsewhere with the address of a patient.
 * @param patience how long one answer may take, in ms
 */
export function notifyClient(
  { url, key }: Pick<Notify, 'url' | 'key'>,
  patience = usualPatience,
): NotifyClient {
  const client = new NotifyClient(url, key);
  const { restClient } = client.apiClient;
  client.setClient(((options: object) =>
    restClient({
      ...options,
      maxRedirects: 0,
      signal: AbortSignal.timeout(patience),
    })) as unknown as typeof restClient);
  return client;
}
