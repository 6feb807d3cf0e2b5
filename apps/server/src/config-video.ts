import { z } from 'zod';

/** `stun:stun.example.org:3478`, `turns:turn.example.org:5349?transport=tcp`. */
const address = (scheme: 'stuns?' | 'turns?') =>
  `${scheme}:(?:[\\w.-]+|\\[[\\da-fA-F:]+\\])(?::\\d{1,5})?${scheme === 'turns?' ? '(?:\\?transport=(?:udp|tcp))?' : ''}`;
const list = (scheme: 'stuns?' | 'turns?', error: string) =>
  z
    .string()
    .regex(new RegExp(`^${address(scheme)}(?:\\s*,\\s*${address(scheme)})*$`), { error })
    .optional();

/** What the environment says of how browsers in a video call find a way to each other. */
export const VideoEnvironment = z.object({
  STUN_URLS: list('stuns?', 'STUN_URLS must be STUN servers, for example stun:stun.example.org:3478'),
  TURN_URLS: list(
    'turns?',
    'TURN_URLS must be TURN servers, for example turn:turn.example.org:3478,turns:turn.example.org:5349?transport=tcp',
  ),
  TURN_SECRET: z
    .string()
    .min(16, {
      error:
        'TURN_SECRET must be at least 16 characters, the same as static-auth-secret in turnserver.conf; make one with: openssl rand -hex 32',
    })
    .optional(),
});
type Given = z.infer<typeof VideoEnvironment>;

/** Servers that help browsers to each other. With none, only those who can reach each other directly have a call. */
export type IceConfig = {
  stun: readonly string[];
  /** coturn with `use-auth-secret`; null where there is none. */
  turn: { urls: readonly string[]; secret: string } | null;
};

export function readVideo({ STUN_URLS, TURN_URLS, TURN_SECRET }: Given): IceConfig {
  return {
    stun: split(STUN_URLS),
    turn: TURN_URLS && TURN_SECRET ? { urls: split(TURN_URLS), secret: TURN_SECRET } : null,
  };
}

/** Half a setting would be a call that works in the surgery and fails at home. */
export function faultsOfVideo({ TURN_URLS, TURN_SECRET }: Given): string[] {
  if (TURN_URLS && !TURN_SECRET)
    return [
      'TURN_SECRET is missing, and TURN_URLS is set. Set it to the static-auth-secret of that TURN server',
    ];
  if (TURN_SECRET && !TURN_URLS)
    return [
      'TURN_URLS is missing, and TURN_SECRET is set. Set it, for example turn:turn.example.org:3478, or leave TURN_SECRET out',
    ];
  return [];
}

const split = (urls: string | undefined) => urls?.split(/\s*,\s*/) ?? [];
