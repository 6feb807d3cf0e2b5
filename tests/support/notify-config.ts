import type { Notify } from '../../apps/server/src/config-notify.ts';

const ids = ['1f6a5c7e-0f0e-4d3a-9a53-0c1d2e3f4a5b', '2a7b6d8f-1a1f-4e4b-8b64-1d2e3f4a5b6c'];

/** GOV.UK Notify set up for texts and mail, at an address where nobody listens. Made-up key and templates. */
export const notifyForTexts: Notify = {
  key: `for_tests-${ids.join('-')}`,
  emailTemplate: '3b8c7e90-2b20-4f5c-9c75-2e3f4a5b6c7d',
  textTemplate: '4c9d8fa1-3c31-4a6d-8d86-3f4a5b6c7d8e',
  callbackToken: 'a-token-for-the-receipts-of-one-test-only',
  url: 'http://127.0.0.1:1',
};
