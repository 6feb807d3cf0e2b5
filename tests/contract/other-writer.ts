import Sqlite from 'better-sqlite3';

// Another process that writes to a SQLite file, holding it for a while: `other-writer.ts <file> <milliseconds>`.
const [file, held] = process.argv.slice(2);
const database = new Sqlite(file);
database.exec(
  "BEGIN IMMEDIATE; INSERT INTO team (organisation, id, name) VALUES ('elm', 'theirs', 'theirs')",
);
process.send?.('holding');
setTimeout(() => {
  database.exec('COMMIT');
  database.close();
  process.disconnect?.();
}, Number(held));
