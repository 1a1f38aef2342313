import type { Fault } from '../validation/fault';
import { readLinkPayload, type LinkTarget } from '../validation/link-payload';
import { isRecord, labelId } from '../validation/model';
import { DEPARTMENT, POLICY } from './models';
import { inLocale, type Write } from './write';

/** A relation that must not lead back, and its other side where there is one. */
interface Chain {
  uid: string;
  forward: string;
  backward?: string;
}

const CHAINS: readonly Chain[] = [
  { uid: POLICY, forward: 'repeals', backward: 'repealedBy' },
  { uid: POLICY, forward: 'amends', backward: 'amendedBy' },
  { uid: DEPARTMENT, forward: 'parent' },
  { uid: DEPARTMENT, forward: 'supervisedBy' },
];

interface Row {
  documentId: string;
  links: string[];
}

const draftsOnly = ({ model }: Write) =>
  model.options?.draftAndPublish === true ? { publishedAt: null } : {};

/** The drafts of these documents and where one of their relations leads. */
const readRows = async (
  write: Write,
  documentIds: readonly string[],
  relation: string,
): Promise<Row[]> => {
  const { strapi, model, locale } = write;
  const rows: Record<string, unknown>[] = await strapi.db.query(model.uid).findMany({
    select: ['documentId'],
    where: { documentId: { $in: documentIds }, ...inLocale(model, locale), ...draftsOnly(write) },
    populate: { [relation]: { select: ['documentId'] } },
  });
  return rows.map((row) => ({
    documentId: String(row['documentId']),
    links: [row[relation]]
      .flat()
      .flatMap((linked) => (isRecord(linked) ? [String(linked['documentId'])] : [])),
  }));
};

const documentsOf = async (write: Write, targets: readonly LinkTarget[]): Promise<string[]> => {
  const documents = targets.flatMap((link) => ('documentId' in link ? [link.documentId] : []));
  const numbers = targets.flatMap((link) => ('id' in link ? [link.id] : []));
  if (numbers.length === 0) return documents;
  const rows: { documentId: string }[] = await write.strapi.db
    .query(write.model.uid)
    .findMany({ select: ['documentId'], where: { id: { $in: numbers } } });
  return [...documents, ...rows.map(({ documentId }) => documentId)];
};

/** Where a relation will lead after this write. */
const linksAfter = async (write: Write, relation: string): Promise<string[]> => {
  const payload = relation in write.data ? readLinkPayload(write.data[relation]) : undefined;
  const added = await documentsOf(write, payload?.added ?? []);
  if (payload?.replaces === true || write.documentId === undefined) return added;
  const removed = new Set(await documentsOf(write, payload?.removed ?? []));
  const [row] = await readRows(write, [write.documentId], relation);
  return [...(row?.links ?? []).filter((documentId) => !removed.has(documentId)), ...added];
};

const leadsTo = async (
  write: Write,
  relation: string,
  from: readonly string[],
  goals: ReadonlySet<string>,
): Promise<boolean> => {
  // The links of the written document itself are those of the payload.
  const seen = new Set<string>(write.documentId === undefined ? [] : [write.documentId]);
  let reached = [...new Set(from)];
  while (reached.length > 0) {
    if (reached.some((documentId) => goals.has(documentId))) return true;
    const unseen = reached.filter((documentId) => !seen.has(documentId));
    unseen.forEach((documentId) => seen.add(documentId));
    const rows = unseen.length === 0 ? [] : await readRows(write, unseen, relation);
    reached = [...new Set(rows.flatMap(({ links }) => links))];
  }
  return false;
};

/** Policies that repeal or amend themselves, departments above or supervising themselves, also over others. */
export const cyclicLinkFaults = async (write: Write): Promise<Fault[]> => {
  const faults: Fault[] = [];
  for (const { uid, forward, backward } of CHAINS) {
    const written = [forward, ...(backward === undefined ? [] : [backward])].find(
      (relation) => (readLinkPayload(write.data[relation])?.added.length ?? 0) > 0,
    );
    if (uid !== write.model.uid || written === undefined) continue;
    const sources = backward === undefined ? [] : await linksAfter(write, backward);
    const isOwnSource = write.documentId !== undefined && sources.includes(write.documentId);
    const goals = new Set([
      ...sources,
      ...(write.documentId === undefined ? [] : [write.documentId]),
    ]);
    const starts = await linksAfter(write, forward);
    if (isOwnSource || (await leadsTo(write, forward, starts, goals))) {
      const labels = [labelId(write.model, written)];
      faults.push({ code: 'link-cyclic', path: [written], labels });
    }
  }
  return faults;
};
