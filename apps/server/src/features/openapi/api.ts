import type { Routes } from '../../platform/route.ts';
import { openApiDocument } from './document.ts';

/** The description of the API, for whoever builds against it. */
export function openApiRoutes({ route }: Routes): void {
  const document = openApiDocument('0.1.0');
  route(
    {
      method: 'get',
      path: '/api/openapi.json',
      permission: 'public',
      audit: { none: 'describes the API, holds no data' },
    },
    (_req, res) => {
      res.json(document);
    },
  );
}
