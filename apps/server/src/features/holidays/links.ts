import published from '@frontdoor/content/wording/links.json' with { type: 'json' };
import type { Opening } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { keepLinks, readKeptLinks } from './file.ts';

type LinkDeps = Pick<Deps, 'config' | 'clock'>;

/** R16. Milliseconds. */
const aWeek = 7 * 24 * 60 * 60_000;
const patience = 15_000;

/** The links every surgery must show, as they answered when they were last checked. */
export function linksChecked({ config }: Pick<Deps, 'config'>): Opening['links'] {
  const kept = readKeptLinks(config.data);
  return published.map(({ name, href }) => {
    const last = kept.find((one) => one.href === href);
    return { name, href, checkedAt: last?.checkedAt ?? null, fault: last?.fault ?? null };
  });
}

/** Looks each week whether the links still lead somewhere (R16). Nothing waits for it, and nothing is hidden by it. */
export async function checkLinks(
  { config, clock }: LinkDeps,
  links: readonly { href: string }[] = published,
): Promise<void> {
  if (config.holidaysUrl === null) return;
  const now = clock.now();
  const kept = readKeptLinks(config.data);
  const isFresh = (href: string) => kept.some((one) => one.href === href && now - one.checkedAt < aWeek);
  if (links.every(({ href }) => isFresh(href))) return;
  const checked = await Promise.all(
    links.map(async ({ href }) => ({ href, checkedAt: now, fault: await faultOf(href) })),
  );
  keepLinks(config.data, checked);
}

/** Null when it answers; else why not, in words. Some servers refuse HEAD, so they are asked for the page itself. */
async function faultOf(href: string): Promise<string | null> {
  try {
    const head = await ask(href, 'HEAD');
    const answer = head.ok ? head : await ask(href, 'GET');
    return answer.ok ? null : `It answered ${answer.status}`;
  } catch {
    return 'It did not answer';
  }
}

async function ask(href: string, method: 'HEAD' | 'GET'): Promise<Response> {
  const answer = await fetch(href, { method, signal: AbortSignal.timeout(patience) });
  await answer.body?.cancel();
  return answer;
}
