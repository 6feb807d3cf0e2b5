import type { Flag } from '@frontdoor/contract';
import type { Reader, Vault } from '@frontdoor/database';
import type { FlagContent } from '../consultations/content.ts';
import { flagsOf } from '../consultations/detail-store.ts';
import { ownMarks } from './store.ts';

/** The flags of a request as one member sees them, oldest first, each with their own mark (S16). */
export async function showFlags(
  reader: Reader,
  vault: Vault,
  { consultation, member }: { consultation: string; member: string },
): Promise<Flag[]> {
  const marks = await ownMarks(reader, consultation, member);
  return (await flagsOf(reader, consultation)).map((flag) => {
    const content = JSON.parse(vault.unseal(reader.organisation, flag.words)) as FlagContent;
    const { id, rule, version, shown, choice, raisedAt, message } = flag;
    return {
      ...{ id, rule, version, shown, choice, raisedAt, message },
      // Flags from before rules had reasons have none.
      ...{ title: content.title, words: content.words, reason: content.reason ?? '' },
      level: flag.level as Flag['level'],
      destination: flag.destination as Flag['destination'],
      source: flag.source as Flag['source'],
      mark: marks.get(id) ?? null,
    };
  });
}
