/** What `--json` prints. Speeds are a second, times milliseconds. */
export type Figures = {
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
  database: 'sqlite' | 'postgres';
};

/** The figures as a person reads them, beside what they should be. */
export function table(figures: Figures): string {
  const lines = [
    ['', 'measured', 'aim'],
    ['Requests sent, a second', number(figures.submissions_per_s), ''],
    ['  the bare server, a second', number(figures.floor_per_s), ''],
    ['  ratio', figures.ratio.toFixed(2), 'at least 1.00'],
    ['Inbox, first page of 50,000, a second', number(figures.inbox_per_s), 'at least 1,500'],
    ['  slowest hundredth, ms', number(figures.inbox_p99_ms), 'at most 40'],
    ['Patients’ pages, a second', number(figures.pages_per_s), 'at least 2,000'],
    ['Reading 500 words for red flags, ms', figures.reader_500_words_ms.toFixed(2), 'at most 2'],
    ['  getting ready to read, ms', number(figures.reader_ready_ms), ''],
    ['Database', figures.database === 'sqlite' ? 'SQLite' : 'PostgreSQL', ''],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map(([what = '', measured = '', aim = '']) =>
      `${what.padEnd(widths[0]!)}  ${measured.padStart(widths[1]!)}  ${aim}`.trimEnd(),
    )
    .join('\n');
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}
