import type { Core, Schema, UID } from '@strapi/strapi';
import { z } from 'zod';
import { isLocalised } from '../config/localisation';
import type { Configuration } from '../config/schema';
import type { NewLocales } from '../services/ports';

/** A relation that a new locale can take over without taking it away from another one. */
interface Relation {
  name: string;
  target: Schema.ContentType;
}

const relation = z.object({
  type: z.literal('relation'),
  relation: z.enum(['oneToOne', 'oneToMany', 'manyToOne', 'manyToMany']),
  target: z.string(),
  inversedBy: z.string().optional(),
  mappedBy: z.string().optional(),
  visible: z.boolean().optional(),
  writable: z.boolean().optional(),
});
const linked = z.object({ documentId: z.string() });

/** Reads through Strapi's own queries, which know every shape of a relation. */
export function createNewLocales(strapi: Core.Strapi, types: Configuration['types']): NewLocales {
  const typeOf = (uid: string) =>
    Object.values(strapi.contentTypes).find((type) => type.uid === uid);

  const relationsOf = (uid: UID.ContentType): Relation[] =>
    Object.entries(strapi.contentType(uid).attributes).flatMap(([name, attribute]) => {
      const parsed = relation.safeParse(attribute);
      if (!parsed.success || parsed.data.visible === false || parsed.data.writable === false)
        return [];
      const target = typeOf(parsed.data.target);
      if (!target || (isExclusive(parsed.data) && !isLocalised(target.pluginOptions))) return [];
      return { name, target };
    });

  const draftIn = (type: Schema.ContentType, locale: string) => ({
    ...(isLocalised(type.pluginOptions) ? { locale } : {}),
    ...(type.options?.draftAndPublish ? { publishedAt: null } : {}),
  });

  /** Those of the documents that can be linked in this locale. */
  const linkable = async (
    target: Schema.ContentType,
    documentIds: readonly string[],
    locale: string,
  ): Promise<Set<string>> => {
    if (!isLocalised(target.pluginOptions)) return new Set(documentIds);
    const where = { documentId: { $in: documentIds }, ...draftIn(target, locale) };
    const rows: unknown = await strapi.db
      .query(target.uid)
      .findMany({ where, select: ['documentId'] });
    return new Set(
      z
        .array(linked)
        .parse(rows)
        .map(({ documentId }) => documentId),
    );
  };

  return {
    relations: async (side, { documentId, locale }, from) => {
      const { uid } = types[side];
      const type = strapi.contentType(uid);
      if (!isLocalised(type.pluginOptions) || locale === from) return {};
      const query = strapi.db.query(uid);
      const isThere = await query.count({ where: { documentId, ...draftIn(type, locale) } });
      if (isThere > 0) return {};
      const relations = relationsOf(uid);
      const source: unknown = await query.findOne({
        where: { documentId, ...draftIn(type, from) },
        populate: Object.fromEntries(
          relations.map(({ name }) => [name, { select: ['documentId'] }]),
        ),
      });
      const values = z.record(z.string(), z.unknown()).safeParse(source).data ?? {};
      const takenOver: Record<string, string[]> = {};
      for (const { name, target } of relations) {
        const links = [values[name]].flat().flatMap((value) => linked.safeParse(value).data ?? []);
        if (links.length === 0) continue;
        const documentIds = links.map((link) => link.documentId);
        const known = await linkable(target, documentIds, locale);
        takenOver[name] = documentIds.filter((id) => known.has(id));
      }
      return takenOver;
    },
  };
}

/** Whether a link to a target would take it away from the document that has it now. */
function isExclusive({ relation: kind, inversedBy, mappedBy }: z.infer<typeof relation>): boolean {
  return kind.startsWith('one') && (inversedBy ?? mappedBy) !== undefined;
}
