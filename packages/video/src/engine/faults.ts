/**
 * Why a camera, a microphone or a screen cannot be had.
 *
 * - `absent`: there is none, or the chosen one is gone
 * - `refused`: the person or their settings said no
 * - `in-use`: another program has it
 * - `insecure`: the page did not come over a safe line, so browsers give nothing
 * - `too-old`: this browser cannot do it at all, or an app's own browser does not let it
 * - `failed`: anything else
 */
export type Fault = 'absent' | 'refused' | 'in-use' | 'insecure' | 'too-old' | 'failed';

const byName: { [name: string]: Fault } = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  DevicesNotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
};

/**
 * @param error what getUserMedia or getDisplayMedia threw
 * @param secure whether the page came over a safe line
 */
export function faultOf(error: unknown, secure: boolean): Fault {
  if (!secure) return 'insecure';
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return byName[name] ?? 'failed';
}
