/** What `--json` prints, of the parts that were measured. Speeds are a second, times milliseconds. */
export type Figures = Partial<Measured> & { database: 'sqlite' | 'postgres' };

type Measured = {
  /** A list of 5,000 lines: from sending it to its preview. */
  batch_preview_ms: number;
  /** What a page takes while a batch goes out, beside what it takes while it is paused: medians, and slowest twentieths. */
  batch_page_ratio: number;
  batch_page_p95_ratio: number;
  batch_inbox_ratio: number;
  batch_inbox_p95_ratio: number;
  /** The same while lists of 5,000 lines are read for their preview. */
  preview_page_ratio: number;
  preview_inbox_ratio: number;
  /** How fast it goes out beside them. */
  batch_lines_per_s: number;
  /** A million requests as a file: how long, how much more memory, and how much more of it in its second half. */
  export_s: number;
  export_more_mb: number;
  export_later_mb: number;
  /** A page while it runs, and beside the same page before: medians, and slowest twentieths. */
  export_page_ms: number;
  export_page_ratio: number;
  export_page_p95_ratio: number;
  export_inbox_ratio: number;
  export_inbox_p95_ratio: number;
  /** Waiting rooms open at once: what each takes, and from asking to come in until the page is told where it stands. */
  video_rooms: number;
  video_kb_per_room: number;
  video_room_p50_ms: number;
  video_room_p95_ms: number;
  /** Beside them, in two browsers: from asking to come in until the first frame of the other is decoded. */
  video_frame_ms: number;
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
    ['Preview of a list of 5,000, ms', 'batch_preview_ms', whole, 'at most 2,000'],
    ['A batch going out: a patient’s page, median, times', 'batch_page_ratio', exact, 'about 1'],
    ['  slowest twentieth, times', 'batch_page_p95_ratio', exact, ''],
    ['  the inbox, median, times', 'batch_inbox_ratio', exact, 'about 1'],
    ['  slowest twentieth, times', 'batch_inbox_p95_ratio', exact, ''],
    ['  lines sent, a second', 'batch_lines_per_s', exact, ''],
    ['A list being read: a patient’s page, median, times', 'preview_page_ratio', exact, ''],
    ['  the inbox, median, times', 'preview_inbox_ratio', exact, ''],
    ['Waiting rooms of video calls open at once', 'video_rooms', whole, '500'],
    ['  memory for each, kB', 'video_kb_per_room', whole, ''],
    ['  from coming in to the room, median, ms', 'video_room_p50_ms', whole, ''],
    ['  slowest twentieth, ms', 'video_room_p95_ms', whole, 'under 2,000'],
    ['  from coming in to a decoded frame, ms', 'video_frame_ms', whole, 'under 2,000'],
    ['A million requests as a file, s', 'export_s', whole, 'under 60'],
    ['  memory more than before, MB', 'export_more_mb', whole, ''],
    ['  and in its second half, MB', 'export_later_mb', whole, 'about 0'],
    ['  a patient’s page meanwhile, ms', 'export_page_ms', exact, ''],
    ['  median, times', 'export_page_ratio', exact, ''],
    ['  slowest twentieth, times', 'export_page_p95_ratio', exact, ''],
    ['  the inbox, median, times', 'export_inbox_ratio', exact, ''],
    ['  slowest twentieth, times', 'export_inbox_p95_ratio', exact, ''],
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
