import { answerOfCall, answerOfGraphql, answerOfHttp, answerOfMcp, type Answer } from './answers';
import { uidOf, type Data, type Side } from './documents';
import type { Office } from './office';
import { rowsWhere } from './records';

/** Who the timeline names, where a request was made. */
export type ActorKind = 'system' | 'admin' | 'api-token';

interface PathFacts {
  name: string;
  /** HTTP status of a refusal and of a publication; null where there is no HTTP. */
  refused: 400 | 200 | null;
  allowed: 201 | 200 | null;
  actor: ActorKind;
  /** MCP hands on the sentence of an error and nothing else. */
  hidesDetails?: true;
}

/** Creates a document and publishes it in the same call. */
export interface CreatingPath extends PathFacts {
  create(office: Office, side: Side, data: Data): Promise<Answer>;
}

/** Publishes a draft that is there; some paths write the draft first, in the same call. */
export interface PublishingPath extends PathFacts {
  publish(office: Office, side: Side, documentId: string, data: Data): Promise<Answer>;
  /** Whether `data` is written by it. */
  writes: boolean;
}

export const plural = (side: Side) => (side === 'policy' ? 'policies' : 'interpretations');
export const capital = (side: Side) => (side === 'policy' ? 'Policy' : 'Interpretation');
export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
export const managed = (side: Side) => `/content-manager/collection-types/${uidOf(side)}`;

/** The content manager's form sends links as documents, not as ids. */
const asForm = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value) ? { set: value.map((documentId) => ({ documentId })) } : value,
    ]),
  );

export const restCall = async (
  { application: { request }, apiToken }: Office,
  method: 'post' | 'put' | 'delete' | 'get',
  path: string,
  data?: Data,
): Promise<Answer> => {
  const call = request[method](`/api/${path}`).set(bearer(apiToken));
  return answerOfHttp(await (data === undefined ? call : call.send({ data })));
};

export const adminCall = async (
  { application: { request }, adminToken }: Office,
  method: 'post' | 'put' | 'delete' | 'get',
  path: string,
  body: Data = {},
  token: string = adminToken,
): Promise<Answer> => answerOfHttp(await request[method](path).set(bearer(token)).send(body));

export const graphqlCall = async (
  { application: { request }, apiToken }: Office,
  query: string,
  variables: Data,
): Promise<Answer> =>
  answerOfGraphql(await request.post('/graphql').set(bearer(apiToken)).send({ query, variables }));

/** Calls a tool of the content manager, such as `publish_policy`. */
export const mcpCall = async (
  { application: { request }, mcpToken }: Office,
  tool: string,
  parameters: Data,
): Promise<Answer> =>
  answerOfMcp(
    await request
      .post('/mcp')
      .set(bearer(mcpToken))
      .set('Accept', 'application/json, text/event-stream')
      .send({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: tool, arguments: parameters },
      }),
  );

export const creatingPaths: CreatingPath[] = [
  {
    name: 'Document Service create as published',
    refused: null,
    allowed: null,
    actor: 'system',
    create: ({ application: { strapi } }, side, data) =>
      answerOfCall(() => strapi.documents(uidOf(side)).create({ data, status: 'published' })),
  },
  {
    name: 'entity service create',
    refused: null,
    allowed: null,
    actor: 'system',
    create: ({ application: { strapi } }, side, data) =>
      answerOfCall(() =>
        strapi.entityService.create(uidOf(side), { data: { ...data, publishedAt: new Date() } }),
      ),
  },
  {
    name: 'content manager create and publish',
    refused: 400,
    allowed: 200,
    actor: 'admin',
    create: (office, side, data) =>
      adminCall(office, 'post', `${managed(side)}/actions/publish`, asForm(data)),
  },
  {
    name: 'REST POST',
    refused: 400,
    allowed: 201,
    actor: 'api-token',
    create: (office, side, data) => restCall(office, 'post', plural(side), data),
  },
  {
    name: 'GraphQL create',
    refused: 200,
    allowed: 200,
    actor: 'api-token',
    create: (office, side, data) =>
      graphqlCall(
        office,
        `mutation ($data: ${capital(side)}Input!) { create${capital(side)}(data: $data) { documentId } }`,
        { data },
      ),
  },
];

export const publishingPaths: PublishingPath[] = [
  {
    name: 'Document Service publish',
    refused: null,
    allowed: null,
    actor: 'system',
    writes: false,
    publish: ({ application: { strapi } }, side, documentId) =>
      answerOfCall(() => strapi.documents(uidOf(side)).publish({ documentId })),
  },
  {
    name: 'Document Service update as published',
    refused: null,
    allowed: null,
    actor: 'system',
    writes: true,
    publish: ({ application: { strapi } }, side, documentId, data) =>
      answerOfCall(() =>
        strapi.documents(uidOf(side)).update({ documentId, data, status: 'published' }),
      ),
  },
  {
    name: 'content manager update and publish',
    refused: 400,
    allowed: 200,
    actor: 'admin',
    writes: true,
    publish: (office, side, documentId, data) =>
      adminCall(office, 'post', `${managed(side)}/${documentId}/actions/publish`, asForm(data)),
  },
  {
    name: 'content manager bulk publish',
    refused: 400,
    allowed: 200,
    actor: 'admin',
    writes: false,
    publish: (office, side, documentId) =>
      adminCall(office, 'post', `${managed(side)}/actions/bulkPublish`, {
        documentIds: [documentId],
      }),
  },
  {
    name: 'REST PUT',
    refused: 400,
    allowed: 200,
    actor: 'api-token',
    writes: true,
    publish: (office, side, documentId, data) =>
      restCall(office, 'put', `${plural(side)}/${documentId}`, data),
  },
  {
    name: 'GraphQL update',
    refused: 200,
    allowed: 200,
    actor: 'api-token',
    writes: true,
    publish: (office, side, documentId, data) =>
      graphqlCall(
        office,
        `mutation ($documentId: ID!, $data: ${capital(side)}Input!) {
          update${capital(side)}(documentId: $documentId, data: $data) { documentId }
        }`,
        { documentId, data },
      ),
  },
  {
    name: 'MCP tool publish',
    refused: 200,
    allowed: 200,
    actor: 'admin',
    hidesDetails: true,
    writes: false,
    publish: (office, side, documentId) => mcpCall(office, `publish_${side}`, { documentId }),
  },
  {
    name: 'synchronised publication',
    refused: 400,
    allowed: 200,
    actor: 'admin',
    writes: false,
    publish: (office, side, documentId) =>
      adminCall(office, 'post', '/interpretation-sync/publications', {
        [plural(side)]: [documentId],
      }),
  },
];

/** Writes the public version of what is public already, through its row: the old entity service. */
export const entityServiceUpdate: PublishingPath = {
  name: 'entity service update',
  refused: null,
  allowed: null,
  actor: 'system',
  writes: true,
  publish: async ({ application }, side, documentId, data) => {
    const rows = await rowsWhere(application, side, { documentId });
    const id = rows.find(({ status }) => status === 'public')?.id ?? 0;
    return answerOfCall(() => application.strapi.entityService.update(uidOf(side), id, { data }));
  },
};
