/** `npm run requirements`: writes `docs/requirements.md` anew. */
import { writeFileSync } from 'node:fs';
import { currentPage, pagePath } from './requirements/gather.ts';

writeFileSync(pagePath, currentPage(process.cwd()));
