/** What `--json` prints, of the parts that were measured. Speeds are a second, times milliseconds. */
export type Figures = Partial<Measured> & { database: 'sqlite' | 'postgres' };

type Measured = {
  submissions_per_s: number;
  floor_per_s: number;
  /** Median of each round's own, so not the quotient of the two above. */
  ratio: number;
  inbox_per_s: number;
  inbox_p99_ms: number;
  pages_per_s: number;
  /** The red-flag reader: 500 words, on one core, the median; and what it takes to be ready at start. */
  reader_500_words_ms: number;
  reader_ready_ms: number;
};

/** The figures as a person reads them, beside what they should be. */
export function table(figures: Figures): string {
  const rows: [string, keyof Measured, (value: number) => string, string][] = [
    ['Requests sent, a second', 'submissions_per_s', whole, ''],
    ['  the bare server, a second', 'floor_per_s', whole, ''],
    ['  ratio', 'ratio', exact, 'at least 1.00'],
    ['Inbox, first page of 50,000, a second', 'inbox_per_s', whole, 'at least 1,500'],
    ['  slowest hundredth, ms', 'inbox_p99_ms', whole, 'at most 40'],
    ['Patients’ pages, a second', 'pages_per_s', whole, 'at least 2,000'],
    ['Reading 500 words for red flags, ms', 'reader_500_words_ms', exact, 'at most 2'],
    ['  getting ready to read, ms', 'reader_ready_ms', whole, ''],
  ];
  const lines = [
    ['', 'measured', 'aim'],
    ...rows.flatMap(([what, name, say, aim]) => {
      const value = figures[name];
      return value === undefined ? [] : [[what, say(value), aim]];
    }),
    ['Database', figures.database === 'sqlite' ? 'SQLite' : 'PostgreSQL', ''],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map(([what = '', measured = '', aim = '']) =>
      `${what.padEnd(widths[0]!)}  ${measured.padStart(widths[1]!)}  ${aim}`.trimEnd(),
    )
    .join('\n');
}

function whole(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}

function exact(value: number): string {
  return value.toFixed(2);
}
