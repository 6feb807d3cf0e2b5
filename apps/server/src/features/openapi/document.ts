import { Problem } from '@frontdoor/contract';
import { z } from 'zod';
import { type Operation, operations } from './operations.ts';

const json = (schema: z.ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: z.toJSONSchema(schema, { io }) },
});

/** The API in OpenAPI 3.1, made from the same schemas that read every request. */
export function openApiDocument(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Frontdoor', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'frontdoor.session_token' } },
    },
    security: [{ session: [] }],
  };
}

function describe(operation: Operation): object {
  const { path, summary, query, body, upload, answer, status = 200, type } = operation;
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const content = answer ? json(answer, 'output') : { [type!]: { schema: { type: 'string' } } };
  return {
    summary,
    parameters: [...inPath, ...(query ? inQuery(query) : [])],
    ...(body ? { requestBody: { required: true, content: json(body, 'input') } } : {}),
    ...(upload ? { requestBody: { required: true, content: oneFile } } : {}),
    responses: {
      [status]: { description: 'Done', content },
      default: {
        description: 'What went wrong, in words for people (RFC 9457)',
        content: { 'application/problem+json': { schema: z.toJSONSchema(Problem) } },
      },
    },
  };
}

const oneFile = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  },
};

function inQuery(query: z.ZodType): object[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}
