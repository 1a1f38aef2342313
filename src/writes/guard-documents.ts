import type { Core } from '@strapi/strapi';
import { readerLanguage } from '../messages/reader-language';
import { validationError } from '../messages/validation-error';
import type { Fault } from '../validation/fault';
import { questionFaults } from '../validation/question-faults';
import { questionShapeFaults } from '../validation/question-shape';
import { unreadableQuestion } from '../validation/unreadable-question';
import { isRecord, type FindModel } from '../validation/model';
import { DEPARTMENT, findModelIn, INTERPRETATION, POLICY } from './models';
import { prepareWrite } from './prepare-write';
import { defaultLocale, isLocalised, type Write } from './write';

const GUARDED = new Set<string>([POLICY, INTERPRETATION, DEPARTMENT]);

const READS = new Set<string>(['findMany', 'findFirst', 'findOne', 'count']);

const NO_DOCUMENT: Fault = { code: 'not-an-entry', path: ['data'], labels: [] };

const textOr = (value: unknown, otherwise: string | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : otherwise;

/** `undefined` for several locales at once, which only a clone takes. */
const localeOf = async (strapi: Core.Strapi, locale: unknown): Promise<string | undefined> => {
  if (Array.isArray(locale) || locale === '*') return undefined;
  return textOr(locale, undefined) ?? (await defaultLocale(strapi));
};

const readWrite = async (
  strapi: Core.Strapi,
  findModel: FindModel,
  uid: string,
  action: Write['action'],
  params: Record<string, unknown>,
): Promise<Write | undefined> => {
  const model = findModel(uid);
  if (model === undefined) return undefined;
  const documentId = textOr(params['documentId'], undefined);
  return {
    strapi,
    model,
    findModel,
    action,
    documentId: action === 'update' ? documentId : undefined,
    sourceId: action === 'clone' ? documentId : undefined,
    locale: isLocalised(model) ? await localeOf(strapi, params['locale']) : undefined,
    data: isRecord(params['data']) ? params['data'] : {},
  };
};

const refuse = (strapi: Core.Strapi, faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  throw validationError(faults, readerLanguage(strapi.requestContext.get()));
};

const answer = async <Result>(
  strapi: Core.Strapi,
  question: unknown,
  next: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await next();
  } catch (error) {
    const fault = unreadableQuestion(error, question);
    if (fault !== undefined) refuse(strapi, [fault]);
    throw error;
  }
};

/**
 * Checks and completes every draft that is written, on whatever path it comes: texts, dates, links,
 * slugs and the HTML of the body. Publication copies drafts, so it needs no check of its own.
 * Questions are checked too: PostgreSQL would fail on some of them.
 */
export const guardDocuments = (strapi: Core.Strapi): void => {
  const findModel = findModelIn(strapi);
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context;
    if (!GUARDED.has(uid) || !isRecord(params)) return next();
    refuse(strapi, questionFaults({ ...params, data: undefined }));
    refuse(strapi, questionShapeFaults(params));
    const isWrite = action === 'create' || action === 'update' || action === 'clone';
    if (READS.has(action)) return answer(strapi, params, async () => next());
    if (!isWrite) return next();
    // Strapi takes a list for an empty document.
    if (Array.isArray(params['data'])) refuse(strapi, [NO_DOCUMENT]);
    // Questions, answers and the write itself in one transaction, joined before the first wait.
    return await strapi.db.transaction(async () => {
      const write = await readWrite(strapi, findModel, uid, action, params);
      if (write === undefined) return next();
      const { data, faults } = await prepareWrite(write);
      refuse(strapi, faults);
      Object.assign(context, { params: { ...params, data } });
      return next();
    });
  });
};
