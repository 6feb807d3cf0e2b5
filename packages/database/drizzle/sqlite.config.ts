import { defineConfig } from 'drizzle-kit';

// From packages/database: npx drizzle-kit generate --config drizzle/sqlite.config.ts --name what_changes
export default defineConfig({
  dialect: 'sqlite',
  schema: './drizzle/sqlite.tables.ts',
  out: './migrations/sqlite',
});
