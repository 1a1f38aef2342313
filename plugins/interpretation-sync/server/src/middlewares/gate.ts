import type { Core, Modules } from '@strapi/strapi';
import type { Configuration } from '../config';
import { servicesOf } from '../registry';
import type { Target, Targets } from '../services';
import type { Side } from '../services/ports';
import { sideOf } from './side';
import { takenOver } from './taken-over';
import { readWriteParams, type WriteParams } from './write-params';

type Middleware = Modules.Documents.Middleware.Middleware;
type Context = Parameters<Middleware>[0];
type Result = Awaited<ReturnType<Middleware>>;
type Next = () => Promise<Result>;
type Data = Record<string, unknown>;

/** Without a document id Strapi would look for any document. */
const ON_EXISTING: readonly string[] = [
  'update',
  'clone',
  'discardDraft',
  'publish',
  'unpublish',
  'delete',
];

/**
 * Stands before every write of the Document Service on both types. Registered first: it joins the
 * transaction before anything is awaited, else a refused member of a batch would let others commit.
 */
export function createGateMiddleware(strapi: Core.Strapi, { types }: Configuration): Middleware {
  // Asked for at each call: they need the database, which is there only after `register`.
  const services = () => servicesOf(strapi);

  const read = (context: Context): WriteParams =>
    readWriteParams(context.params, services().refusals);

  /** Strapi gets to see the parameters as the gate has understood them. */
  const settle = (context: Context): WriteParams => {
    const params = read(context);
    if (ON_EXISTING.includes(context.action) && params.documentId === undefined) {
      throw services().refusals.invalid([{ path: ['documentId'], code: 'wrong.not-text' }]);
    }
    const { locale } = params;
    Object.assign(context, { params: { ...context.params, locale } });
    return params;
  };

  const targetsOf =
    (side: Side, { documentId, locale }: WriteParams): Targets =>
    async () => {
      const target: Target = {
        side,
        documentId: documentId ?? '',
        locales: await services().locales.resolve(side, locale),
      };
      return [target];
    };

  /** Adds the duty that the table proposes, or asks why it is to be lower. */
  const settleDuty = async (context: Context, documentId: string | null, data: Data) => {
    const { dutyTable, locales } = services();
    if (documentId === null) return dutyTable.settleNew(data);
    const resolved = await locales.resolve('policy', read(context).locale);
    const [locale = ''] = resolved === '*' ? [] : resolved;
    await dutyTable.checkChange(documentId, locale, data);
    return {};
  };

  /** Attributes that nobody writes by hand, the number in its one spelling, and the duty. */
  const prepare = async (
    side: Side,
    context: Context,
    documentId: string | null,
    isClone = false,
  ) => {
    const { data } = read(context);
    const { disclosedAt } = types[side].fields;
    const prepared: Record<string, unknown> = { ...data };
    if (disclosedAt !== null) {
      delete prepared[disclosedAt];
      if (isClone) prepared[disclosedAt] = null;
    }
    const field = side === 'policy' ? types.policy.fields.number : null;
    if (field !== null) {
      const number = prepared[field];
      if (typeof number === 'string')
        prepared[field] = await services().numbers.claim(number, documentId);
      else if (isClone) prepared[field] = null;
    }
    if (side === 'policy' && data && !isClone) {
      Object.assign(prepared, await settleDuty(context, documentId, data));
    }
    if (data || isClone) Object.assign(context, { params: { ...context.params, data: prepared } });
  };

  /**
   * A write that asks for publication is a draft write first, then a publication of its own: the
   * Document Service would publish inside, where no middleware sees it.
   */
  const demote = async (context: Context, next: Next): Promise<Result> => {
    if (!read(context).isPublished) return next();
    const {
      data: _data,
      status: _status,
      ...rest
    } = { ...context.params, data: null, status: null };
    Object.assign(context, { params: { ...context.params, status: 'draft' } });
    const draft = await next();
    const documentId = documentIdOf(draft);
    if (documentId === null) return draft;
    const published = await strapi.documents(context.uid).publish({ ...rest, documentId });
    return published.entries[0] ?? null;
  };

  /** Drafts of the other locales take over what doesn't differ per locale. */
  const align = async (targets: Targets): Promise<void> => {
    for (const { side, documentId, locales: written } of await targets()) {
      for (const locale of written === '*' ? [] : written) {
        await services().documents.alignLocales(side, documentId, locale, false);
      }
    }
  };

  /** Writes a draft; a locale that is written for the first time takes over links and what drafts share. */
  const writeDraft = async (
    side: Side,
    context: Context,
    targets: Targets,
    next: Next,
  ): Promise<Result> => {
    const { documents, locales, newLocales } = services();
    const { documentId = '', data, locale: asked } = read(context);
    const resolved = await locales.resolve(side, asked);
    const [locale = ''] = resolved === '*' ? [] : resolved;
    // Read before: Strapi brings the other drafts in line with the new one.
    const shared = await documents.sharedByNewLocale(side, documentId, locale);
    const [from = ''] = await locales.resolve(side, undefined);
    const relations = await newLocales.relations(side, { documentId, locale }, from);
    const links = takenOver(data, relations);
    if (Object.keys(links).length > 0) {
      Object.assign(context, { params: { ...context.params, data: { ...data, ...links } } });
    }
    const draft = await next();
    const kept = Object.entries(shared ?? {}).filter(([name]) => data?.[name] === undefined);
    await documents.setShared(side, documentId, locale, Object.fromEntries(kept));
    await align(targets);
    return draft;
  };

  const govern = async (side: Side, context: Context, next: Next): Promise<Result> => {
    if (context.action !== 'create' && !ON_EXISTING.includes(context.action)) return next();
    const { publication } = services();
    const params = settle(context);
    const targets = targetsOf(side, params);
    const again = repeat(strapi, context);
    switch (context.action) {
      case 'create':
        return publication.write(async () => {
          await prepare(side, context, null);
          return demote(context, next);
        }, again);
      case 'update':
        return publication.write(async () => {
          await prepare(side, context, params.documentId ?? null);
          return demote(context, () => writeDraft(side, context, targets, next));
        }, again);
      case 'clone':
        return publication.write(async () => {
          await prepare(side, context, null, true);
          return next();
        }, again);
      case 'discardDraft':
        return publication.write(async () => {
          const result = await next();
          await align(targets);
          return result;
        }, again);
      case 'publish':
        // Where no draft was judged, Strapi is to find none either.
        return publication.publish(
          targets,
          async (assessment) =>
            assessment?.drafts.length === 0
              ? { documentId: params.documentId ?? '', entries: [] }
              : next(),
          again,
        );
      case 'unpublish':
      case 'delete':
        return publication.remove(context.action, targets, next, again);
      default:
        return next();
    }
  };

  return (context, next) => {
    const side = sideOf(types, context.uid);
    // The declared type of `next` is a union over all actions, promises and not.
    return side ? govern(side, context, async () => next()) : next();
  };
}

/** The whole call anew: `next` runs the middlewares behind it only once. */
function repeat(strapi: Core.Strapi, { uid, action, params }: Context): () => Promise<Result> {
  const original = { ...params };
  return async () => {
    const repository = strapi.documents(uid);
    const method: unknown = Reflect.get(repository, action);
    if (typeof method !== 'function') throw new Error(`${uid} has no action "${action}"`);
    return Reflect.apply(method, repository, [original]);
  };
}

function documentIdOf(document: unknown): string | null {
  return typeof document === 'object' && document !== null && 'documentId' in document
    ? String(document.documentId)
    : null;
}
