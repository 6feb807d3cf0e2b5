/** `npm run requirements`: writes `docs/requirements.md` and the hazard log anew. */
import { writeFileSync } from 'node:fs';
import { currentPages } from './requirements/gather.ts';

for (const [path, page] of Object.entries(currentPages(process.cwd()))) writeFileSync(path, page);
