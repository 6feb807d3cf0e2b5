import type { Content } from '@frontdoor/content';
import type { Destination, FlagFigures, RuleFigures } from '@frontdoor/contract';
import type { Reader, Vault } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { FlagContent } from '../consultations/content.ts';
import { seesRestricted } from '../consultations/hidden.ts';
import type { Staff } from '../staff/guards.ts';
import { clinicianMarks, firedByRule, flagById, leftByRule } from './store.ts';

/**
 * How often each rule fired, what clinicians made of it, and how many it warned who then left (S16, R20). No words of
 * anybody. Safeguarding rules are for who may see safeguarding flags (S27).
 */
export async function flagFigures(
  { database, content }: Pick<Deps, 'database' | 'content'>,
  staff: Staff,
): Promise<FlagFigures> {
  return database.read(staff.organisation.id, async (reader) => {
    const rules = [...(await fired(reader, database.vault)), ...notFired(content)];
    const marked = withMarks(rules, await clinicianMarks(reader));
    const counted = withLeft(marked, await leftByRule(reader));
    const seesAll = await seesRestricted(reader, staff);
    const shown = counted.filter(({ destination }) => seesAll || destination !== 'safeguarding');
    return { rules: shown.filter((each) => each.fired > 0 || each.left > 0) };
  });
}

const none = { fired: 0, right: 0, notNeeded: 0, cannotTell: 0, left: 0 };

async function fired(reader: Reader, vault: Vault): Promise<RuleFigures[]> {
  const figures: RuleFigures[] = [];
  for (const { rule, version, destination, fired: times, newest } of await firedByRule(reader)) {
    const flag = (await flagById(reader, newest!))!;
    const { title } = JSON.parse(vault.unseal(reader.organisation, flag.words)) as FlagContent;
    figures.push({ ...none, rule, version, title, destination: destination as Destination, fired: times });
  }
  return figures;
}

/** Every rule as it stands in the content now: one can have warned people who all left. */
function notFired(content: Content): RuleFigures[] {
  const items = content.emergency.flatMap((list) => list.items);
  return [...items, ...content.rules.rules].map(({ id, version, title, destination }) => ({
    ...none,
    ...{ rule: id, version, title, destination },
  }));
}

const column = { right: 'right', 'not-needed': 'notNeeded', 'cannot-tell': 'cannotTell' } as const;

type Mark = Awaited<ReturnType<typeof clinicianMarks>>[number];

/** Of each member and flag the last mark counts. */
function withMarks(rules: RuleFigures[], marks: Mark[]): RuleFigures[] {
  const last = new Map(marks.map((mark) => [`${mark.flag} ${mark.member}`, mark]));
  const figures = rules.map((each) => ({ ...each }));
  for (const { rule, version, mark } of last.values()) {
    const figure = figures.find((each) => each.rule === rule && each.version === version);
    if (figure) figure[column[mark as keyof typeof column]] += 1;
  }
  return figures;
}

/** Who left is counted by rule without its version: it stands with the newest that fired. */
function withLeft(rules: RuleFigures[], left: { rule: string; left: number }[]): RuleFigures[] {
  const figures = rules.map((each) => ({ ...each }));
  for (const { rule, left: times } of left) {
    const versions = figures.filter((each) => each.rule === rule);
    const newest = versions.findLast((each) => each.fired > 0) ?? versions[0];
    if (newest) newest.left = times;
  }
  return figures;
}
