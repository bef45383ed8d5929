// The API described (OpenAPI 3.1), made from the contracts. The checked-in openapi.json is compared with it in `npm run check`.
import { z } from 'zod';
import { abilities } from '#contract/abilities.ts';
import type { Ability } from '#contract/ability.ts';
import { importJob } from '#contract/imports.ts';
import { personAnswer, today } from '#contract/shapes.ts';

type Json = Record<string, unknown>;

const problemSchema: Json = {
  type: 'object',
  properties: {
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
  },
  required: ['status', 'code', 'detail'],
};

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  return schema;
}

/** Answers that many abilities give are described once. */
const SHARED = new Map<z.ZodType, string>([
  [personAnswer, 'Person'],
  [today, 'Today'],
  [importJob, 'ImportJob'],
]);

function answerSchema(type: z.ZodType): Json {
  const name = SHARED.get(type);
  return name ? { $ref: `#/components/schemas/${name}` } : schemaOf(type, 'output');
}

function operation(it: Ability, method: 'GET' | 'POST'): Json {
  const inPath = new Set([...it.http!.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!));
  const input = schemaOf(it.input, 'input') as { properties?: Record<string, Json>; required?: string[] };
  const fields = Object.entries(input.properties ?? {});
  const parameters = fields
    .filter(
      ([name]) =>
        inPath.has(name) || (method === 'GET' && name !== 'requestId' && it.http!.methods.length === 1),
    )
    .map(([name, schema]) => ({
      name,
      in: inPath.has(name) ? 'path' : 'query',
      required: inPath.has(name) || (input.required ?? []).includes(name),
      schema,
    }));
  const body = Object.fromEntries(fields.filter(([name]) => !inPath.has(name)));
  const required = (input.required ?? []).filter((name) => !inPath.has(name));
  return {
    operationId: it.http!.methods.length > 1 ? `${method.toLowerCase()}-${it.name}` : it.name,
    summary: it.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === 'POST'
      ? {
          requestBody: {
            required: required.length > 0,
            content: {
              'application/json': {
                schema: { type: 'object', properties: body, ...(required.length > 0 ? { required } : {}) },
              },
            },
          },
        }
      : {}),
    responses: {
      '200': {
        description: 'Done',
        content: { 'application/json': { schema: answerSchema(it.output) } },
      },
      default: {
        description: 'Refused, in one sentence',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const files: Json = { type: 'array', items: { type: 'string', format: 'binary' } };

const jobAnswer: Json = {
  '200': {
    description: 'How it is now',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/ImportJob' } } },
  },
  default: {
    description: 'Refused, in one sentence',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};

const jobId: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

/** What can be said to an import that is at work, or was. Said twice, or where it changes nothing, it does nothing. */
function jobActs(): Json {
  const acts = {
    pause: 'Let an import rest after the piece that it is at; other things can be written meanwhile',
    resume: 'Go on: after a rest, or with what was interrupted when the server was stopped',
    cancel:
      'Stop an import and take out what is stored of it, or let the files go that were kept to go on with',
    'bring-in':
      'Bring in what was looked at alone (dryRun), or with otherOwner the archive of somebody else; nothing is sent again',
  };
  return Object.fromEntries(
    Object.entries(acts).map(([act, summary]) => [
      `/api/imports/{id}/${act}`,
      {
        post: {
          operationId: `import-${act}`,
          summary,
          parameters: [jobId],
          requestBody: {
            required: false,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: act === 'bring-in' ? { otherOwner: { type: 'boolean' } } : {},
                },
              },
            },
          },
          responses: jobAnswer,
        },
      },
    ]),
  );
}

const importOperations: Json = {
  ...jobActs(),
  '/api/import-jobs': {
    get: {
      operationId: 'import-jobs',
      summary: 'The imports of this run of the server: at work, waiting, interrupted, ended',
      responses: {
        '200': {
          description: 'In the order in which they came',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { jobs: { type: 'array', items: { $ref: '#/components/schemas/ImportJob' } } },
                required: ['jobs'],
              },
            },
          },
        },
      },
    },
  },
  '/api/import-jobs/events': {
    get: {
      operationId: 'import-jobs-events',
      summary: 'A server-sent event `job` for each change of one of them, beginning with how all of them are',
      responses: { '200': { description: 'An event stream', content: { 'text/event-stream': {} } } },
    },
  },
  '/api/columns': {
    post: {
      operationId: 'columns',
      summary: 'What the columns of tables are taken for; looked at, and nothing kept',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { encoding: { type: 'string' }, file: files } },
          },
        },
      },
      responses: {
        '200': {
          description: 'Done',
          content: { 'application/json': { schema: schemaOf(abilities.columns.output, 'output') } },
        },
        default: {
          description: 'Refused, in one sentence',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  },
  '/api/imports/{id}': {
    get: {
      operationId: 'import-state',
      summary: 'How far an import is, or what it brought',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: jobAnswer,
    },
  },
  '/api/imports/{id}/events': {
    get: {
      operationId: 'import-events',
      summary:
        'Progress as server-sent events: `progress` (read, of, records, problems, text, left, rate), then `done`, `failed` or `cancelled`',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { '200': { description: 'An event stream', content: { 'text/event-stream': {} } } },
    },
  },
  '/api/export': {
    get: {
      operationId: 'export',
      summary:
        'Everything, as the one documented file (docs/export.md) that an empty book can be made from; or people and meetings for other programs',
      parameters: [
        {
          name: 'format',
          in: 'query',
          schema: { type: 'string', enum: ['json', 'vcard', 'jscontact', 'csv', 'ics'], default: 'json' },
        },
        { name: 'version', in: 'query', schema: { type: 'string', enum: ['3', '4'], default: '3' } },
        { name: 'notes', in: 'query', schema: { type: 'boolean', default: false } },
      ],
      responses: {
        '200': {
          description: 'The file',
          content: {
            'application/json': {},
            'text/vcard': {},
            'application/jscontact+json': {},
            'text/csv': {},
            'text/calendar': {},
          },
        },
      },
    },
  },
  '/api/changes': {
    get: {
      operationId: 'changes',
      summary: 'A server-sent event `changed` whenever the book changes, whoever changed it',
      responses: { '200': { description: 'An event stream', content: { 'text/event-stream': {} } } },
    },
  },
};

export function openApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const it of Object.values(abilities) as Ability[]) {
    if (!it.http) continue;
    for (const method of it.http.methods) {
      paths[it.http.path] = { ...paths[it.http.path], [method.toLowerCase()]: operation(it, method) };
    }
  }
  paths['/api/imports'] = {
    ...paths['/api/imports'],
    post: {
      operationId: 'import',
      summary: abilities.import.summary,
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: {
                as: { type: 'string' },
                dryRun: { type: 'string', description: 'yes: look at it and store nothing' },
                otherOwner: { type: 'string', description: 'yes: also the archive of somebody else' },
                otherContacts: { type: 'string', description: 'yes: also whom Google collected by itself' },
                map: { type: 'string', description: 'The text of a mapping file, for every file sent' },
                mappings: {
                  type: 'string',
                  description: 'JSON: for each table, by its header (see columns), pairs of title and field',
                },
                file: files,
              },
            },
          },
        },
      },
      responses: {
        '202': {
          description: 'Taken; watch it at /api/imports/{id}',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
            },
          },
        },
      },
    },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Goodturn',
      version,
      description:
        'Your own book, on your own machine. Send `Authorization: Bearer` with a token from `goodturn account token`. Every write takes a `requestId` (UUID): the same again gives the same answer.',
    },
    security: [{ bearer: [] }],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: problemSchema,
        ...Object.fromEntries([...SHARED].map(([type, name]) => [name, schemaOf(type, 'output')])),
      },
    },
    paths: { ...paths, ...importOperations },
  };
}
