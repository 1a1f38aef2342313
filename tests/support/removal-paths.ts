import { answerOfCall, type Answer } from './answers';
import { uidOf, type Side } from './documents';
import type { Office } from './office';
import {
  adminCall,
  capital,
  graphqlCall,
  managed,
  mcpCall,
  plural,
  restCall,
} from './publication-paths';
import { rowsWhere } from './records';

/** Takes something public down, or deletes it. */
export interface RemovalPath {
  name: string;
  /** HTTP status; null where there is no HTTP. */
  status: 200 | 204 | null;
  /** Whether the draft goes too. */
  deletes: boolean;
  remove(office: Office, side: Side, documentId: string): Promise<Answer>;
}

export const removalPaths: RemovalPath[] = [
  {
    name: 'Document Service unpublish',
    status: null,
    deletes: false,
    remove: ({ application: { strapi } }, side, documentId) =>
      answerOfCall(() => strapi.documents(uidOf(side)).unpublish({ documentId })),
  },
  {
    name: 'content manager unpublish',
    status: 200,
    deletes: false,
    remove: (office, side, documentId) =>
      adminCall(office, 'post', `${managed(side)}/${documentId}/actions/unpublish`),
  },
  {
    name: 'content manager bulk unpublish',
    status: 200,
    deletes: false,
    remove: (office, side, documentId) =>
      adminCall(office, 'post', `${managed(side)}/actions/bulkUnpublish`, {
        documentIds: [documentId],
      }),
  },
  {
    name: 'MCP tool unpublish',
    status: 200,
    deletes: false,
    remove: (office, side, documentId) => mcpCall(office, `unpublish_${side}`, { documentId }),
  },
  {
    name: 'Document Service delete',
    status: null,
    deletes: true,
    remove: ({ application: { strapi } }, side, documentId) =>
      answerOfCall(() => strapi.documents(uidOf(side)).delete({ documentId })),
  },
  {
    name: 'entity service delete',
    status: null,
    deletes: true,
    remove: async ({ application }, side, documentId) => {
      const [row] = await rowsWhere(application, side, { documentId });
      return answerOfCall(() => application.strapi.entityService.delete(uidOf(side), row?.id ?? 0));
    },
  },
  {
    name: 'content manager delete',
    status: 200,
    deletes: true,
    remove: (office, side, documentId) =>
      adminCall(office, 'delete', `${managed(side)}/${documentId}`),
  },
  {
    name: 'content manager bulk delete',
    status: 200,
    deletes: true,
    remove: (office, side, documentId) =>
      adminCall(office, 'post', `${managed(side)}/actions/bulkDelete`, {
        documentIds: [documentId],
      }),
  },
  {
    name: 'REST DELETE',
    status: 204,
    deletes: true,
    remove: (office, side, documentId) =>
      restCall(office, 'delete', `${plural(side)}/${documentId}`),
  },
  {
    name: 'GraphQL delete',
    status: 200,
    deletes: true,
    remove: (office, side, documentId) =>
      graphqlCall(
        office,
        `mutation ($documentId: ID!) { delete${capital(side)}(documentId: $documentId) { documentId } }`,
        { documentId },
      ),
  },
  {
    name: 'MCP tool delete',
    status: 200,
    deletes: true,
    remove: (office, side, documentId) => mcpCall(office, `delete_${side}`, { documentId }),
  },
];
