import type { Deps } from '../../platform/deps.ts';
import { type FormatName, fileFormats } from './file-formats.ts';
import { incidentsIn } from './incident-store.ts';
import { fileSets, type Mapping } from './mapping-shape.ts';
import type { ListedPractice } from './practices-store.ts';
import type { SourceRecord } from './sources.ts';
import { submissions } from './submissions.ts';
import { Tally } from './tally.ts';
import { heldCalls, VideoTally, videoRecord } from './video-calls.ts';
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
 * only what is its own. One practice after the other, one page of requests or calls at a time: memory stays flat.
 * @returns how many requests each practice had; its video calls are in their files
 */
export async function produceWeek(deps: ProduceDeps, job: WeekJob, open: OpenSink): Promise<Tally> {
  const { mapping, week, format } = job;
  const { supplier } = mapping;
  const tally = new Tally(job.practices);
  const calls = new VideoTally(job.practices);
  const incidents = await incidentsIn(deps.database, week, supplier);
  const files: Record<(typeof fileSets)[number], () => AsyncIterable<SourceRecord> | Iterable<SourceRecord>> =
    {
      oc_record: () => recordsOf(deps, job, tally),
      oc_practice: () => tally.practices(supplier),
      oc_aggregate: () => [tally.aggregate(supplier)],
      incident: () => incidents,
      vc_record: () => videoRecordsOf(deps, job, calls),
      vc_practice: () => calls.practices(supplier),
      vc_aggregate: () => [calls.aggregate(supplier)],
    };
  // The records first: the others are counted from them.
  const first = (set: string) => Number(set.endsWith('_record'));
  const order = fileSets.toSorted((a, b) => first(b) - first(a));
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

async function* videoRecordsOf(
  deps: ProduceDeps,
  { practices, week, mapping }: WeekJob,
  calls: VideoTally,
): AsyncIterable<SourceRecord<'videoRecord'>> {
  for (const practice of practices) {
    for await (const call of heldCalls(deps, practice.id, week)) {
      calls.add(practice.id);
      yield videoRecord(call, practice, mapping.supplier);
    }
  }
}
