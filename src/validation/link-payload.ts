import { characterFault } from './characters';
import { isRecord } from './model';

/** A document, or a row by its number, as REST, GraphQL and the content manager send it. */
export type LinkTarget = { documentId: string; locale?: string } | { id: number };

/** A relation payload: `replaces` tells whether the links that exist give way to `added`. */
export interface LinkPayload {
  replaces: boolean;
  added: LinkTarget[];
  removed: LinkTarget[];
}

const isRowNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value);

const readIdentity = (value: unknown): LinkTarget | undefined => {
  if (isRowNumber(value)) return { id: value };
  if (typeof value !== 'string' || value === '' || characterFault(value, 'short')) return undefined;
  return /^\d+$/.test(value) ? { id: Number(value) } : { documentId: value };
};

const readTarget = (value: unknown): LinkTarget | undefined => {
  if (!isRecord(value)) return readIdentity(value);
  const { documentId, id, locale } = value;
  if (typeof documentId !== 'string') return readIdentity(id);
  if (documentId === '' || characterFault(documentId, 'short')) return undefined;
  return typeof locale === 'string' ? { documentId, locale } : { documentId };
};

const readList = (value: unknown): LinkTarget[] | undefined => {
  if (value === undefined || value === null) return [];
  const targets: LinkTarget[] = [];
  for (const element of Array.isArray(value) ? value : [value]) {
    const target = readTarget(element);
    if (target === undefined) return undefined;
    targets.push(target);
  }
  return targets;
};

/** Reads every shape that Strapi takes for a relation or a file; `undefined` when it is none of them. */
export const readLinkPayload = (value: unknown): LinkPayload | undefined => {
  const isChange =
    isRecord(value) && ('connect' in value || 'disconnect' in value || 'set' in value);
  if (!isChange) {
    const added = readList(value);
    return added && { replaces: true, added, removed: [] };
  }
  const set = readList(value['set']);
  const connect = readList(value['connect']);
  const removed = readList(value['disconnect']);
  if (set === undefined || connect === undefined || removed === undefined) return undefined;
  const replaces = value['set'] !== undefined && value['set'] !== null;
  return { replaces, added: [...set, ...connect], removed };
};
