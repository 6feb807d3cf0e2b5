import type { Network } from '../engine/reach.ts';

/** What the check of the network says (E00070); null is still looking. */
export function networkWords(network: Network | null): { says: string; todo: string | null } {
  switch (network) {
    case null:
      return { says: 'We are testing your connection…', todo: null };
    case 'good':
      return { says: 'Your connection is ready for the call.', todo: null };
    case 'narrow':
      return {
        says: 'Your network may block video calls.',
        todo: 'If you hear nobody, try another network: turn Wi-Fi off and use your phone’s own data, or the other way round.',
      };
    case 'blocked':
      return {
        says: 'Your browser or network blocks video calls.',
        todo: 'Turn off ad blockers or a VPN, or try another browser or another network. Then open your link again.',
      };
  }
}
