import type { Deps } from '../../platform/deps.ts';
import { type FormatName, fileFormats } from './file-formats.ts';
import { incidentsIn } from './incident-store.ts';
import { fileSets, type Mapping } from './mapping-shape.ts';
import type { ListedPractice } from './practices-store.ts';
import type { SourceRecord } from './sources.ts';
import { submissions } from './submissions.ts';
import { Tally } from './tally.ts';
import type { Week } from './week.ts';
import { type Sink, writeSet } from './write-set.ts';

type ProduceDeps = Pick<Deps, 'database'>;

/** Begins a file of that name. */
export type OpenSink = (fileName: string) => Promise<Sink>;

/** A practice that is in the files: on the list, with a code. */
export type Participant = ListedPractice & { odsCode: string };

export type WeekJob = {
  week: Week;
  /** Its place among the weeks of this run, from 1. */
  number: number;
  mapping: Mapping;
  format: FormatName;
  practices: readonly Participant[];
};

/**
 * Writes the seven files of one week (R109 to R114). What each practice and all of them sent is counted while their
 * records are written, so that totals are sums of the records of the same moment, and the files of a practice alone hold
 * only what is its own. One practice after the other, one page of requests at a time: memory stays flat.
 */
export async function produceWeek(deps: ProduceDeps, job: WeekJob, open: OpenSink): Promise<Tally> {
  const { mapping, week, format } = job;
  const { supplier } = mapping;
  const tally = new Tally(job.practices);
  const incidents = await incidentsIn(deps.database, week, supplier);
  const files: Record<(typeof fileSets)[number], () => AsyncIterable<SourceRecord> | Iterable<SourceRecord>> =
    {
      oc_record: () => recordsOf(deps, job, tally),
      oc_practice: () => tally.practices(supplier),
      oc_aggregate: () => [tally.aggregate(supplier)],
      incident: () => incidents,
      // Until video consultations exist their files say that there were none.
      vc_aggregate: () => [],
      vc_practice: () => [],
      vc_record: () => [],
    };
  // The records first: the others are counted from them.
  const order = [...fileSets].sort((a, b) => Number(b === 'oc_record') - Number(a === 'oc_record'));
  for (const id of order) {
    const set = mapping.sets.find((each) => each.id === id)!;
    const header = {
      ...{ mapping: mapping.id, mappingVersion: mapping.version, set: id, supplier },
      ...{ monday: week.monday, sunday: week.sunday },
    };
    const sink = await open(fileName(job, id));
    await writeSet(sink, { mapping, set, format: fileFormats[format] }, header, files[id]());
  }
  return tally;
}

function fileName({ mapping, number, week, format }: WeekJob, set: string): string {
  return mapping.fileName
    .replace('{number}', String(number))
    .replace('{monday}', week.monday)
    .replace('{set}', set)
    .replace('{format}', format);
}

async function* recordsOf(
  deps: ProduceDeps,
  { practices, week, mapping }: WeekJob,
  tally: Tally,
): AsyncIterable<SourceRecord<'record'>> {
  for (const { id: organisation, odsCode } of practices) {
    for await (const each of submissions(deps, organisation, week, mapping)) {
      tally.add(organisation, each.nationalType);
      const { id, receivedAt, door, ageBand, sex, state, respondedAt, outcome } = each;
      yield {
        ...{ record: id, gpCode: odsCode, supplier: mapping.supplier },
        ...{ receivedAt, type: each.nationalType, door, forOther: each.forOther ? 'yes' : 'no' },
        ...{ ageBand, sex, status: state, respondedAt, outcome },
      };
    }
  }
}
