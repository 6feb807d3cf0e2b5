import { nationalFormats } from '@frontdoor/contract';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, expect, test } from 'vitest';
import type { FormatName } from '../../apps/server/src/features/national/file-formats.ts';
import { fileSets } from '../../apps/server/src/features/national/mapping-shape.ts';
import { onBothDatabases } from '../support/databases.ts';
import { mapping, type National, nationalSite } from './surgeries.ts';

type Read = { header: Record<string, string>; records: Record<string, string>[] };

/** A file as another program reads it: no reader here knows anything of how it was written. */
const readers: Record<FormatName, (text: string, set: string) => Read> = {
  json: (text) => {
    const { header, records } = JSON.parse(text) as Read;
    return { header, records: records.map(said) };
  },
  xml: (text, set) => {
    expect(XMLValidator.validate(text)).toBe(true);
    const { record } = mapping.sets.find(({ id }) => id === set)!;
    const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === record });
    const [root] = Object.entries(parser.parse(text)).filter(([name]) => name !== '?xml');
    const { Header, Records } = root![1] as {
      Header: Read['header'];
      Records: '' | Record<string, Read['records']>;
    };
    return { header: Header, records: (Records === '' ? [] : Records[record]!).map(said) };
  },
  csv: (text) => {
    const [comment = ''] = text.split('\r\n', 1);
    const header = comment
      .slice(2)
      .split('; ')
      .map((part) => part.split('='));
    const records = parse(text, { comment: '#', columns: true }) as Read['records'];
    return { header: Object.fromEntries(header), records };
  },
};

/** JSON tells numbers and nothing from text; the others cannot. */
function said(record: object): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value ?? '')]));
}

onBothDatabases('a week of thirty requests', (open) => {
  const read = {} as Record<FormatName, Record<string, Read>>;
  beforeAll(async () => {
    const site: National = await nationalSite(await open(), '2026-11-16T09:00:00Z');
    for (let place = 0; place < 30; place++) {
      const at = new Date(Date.parse('2026-11-16T00:00:00Z') + place * 19_800_000).toISOString();
      await site.sendAt(at, place % 3 === 0 ? site.northgate : site.elmTree, {
        kind: place % 2 === 0 ? 'question' : 'admin',
        category: place % 2 === 0 ? null : 'letter',
      });
    }
    site.clock.set('2026-11-24T09:00:00Z');
    for (const format of nationalFormats) {
      const files = await site.files('2026-11-16', format);
      const sets = fileSets.map((set) => {
        const text = files[`week_1_reporting_period_2026-11-16_${set}.${format}`]!;
        return [set, readers[format](text, set)];
      });
      read[format] = Object.fromEntries(sets);
    }
  });

  test('R113 is the same in JSON, XML and CSV, record by record', () => {
    expect(read.json.oc_record!.records).toHaveLength(30);
    expect(read.xml).toEqual(read.json);
    expect(read.csv).toEqual(read.json);
  });

  test('R114 names its mapping, version, set and period in the header of every file, in every format', () => {
    for (const format of nationalFormats) {
      for (const set of fileSets) {
        expect(read[format][set]!.header).toEqual({
          ...{ MAPPING: 'frontdoor-oc-vc', MAPPING_VERSION: '1.1.0', FILE_SET: set, SUPPLIER: 'Frontdoor' },
          ...{ PERIOD_START: '2026-11-16', PERIOD_END: '2026-11-22' },
        });
      }
    }
  });

  test('R113 fields stand in the order of the mapping', () => {
    const names = mapping.sets.find(({ id }) => id === 'oc_record')!.fields.map(({ name }) => name);
    for (const format of nationalFormats) {
      expect(Object.keys(read[format].oc_record!.records[0]!)).toEqual(names);
    }
  });

  test('a week without video calls says so of every practice', () => {
    expect(read.csv.vc_record!.records).toEqual([]);
    expect(read.csv.vc_practice!.records.map(({ GP_CODE, VC_TOTAL }) => [GP_CODE, VC_TOTAL])).toEqual([
      ['B86001', '0'],
      ['B86002', '0'],
      ['B86004', '0'],
    ]);
    expect(read.csv.vc_aggregate!.records).toEqual([
      { SUPPLIER: 'Frontdoor', PRACTICES: '3', VC_TOTAL: '0' },
    ]);
  });
});
