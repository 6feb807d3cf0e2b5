import type { Deps } from '../../platform/deps.ts';

export { demoGreeting } from './greeting.ts';

/** Fills a database without any organisation with the made-up surgery; leaves any other as it is. */
export async function seedDemo(_deps: Deps): Promise<void> {}
