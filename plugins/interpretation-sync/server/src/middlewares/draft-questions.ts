/** A part of a question that could tell what is in a draft of this type. */
export interface DraftQuestion {
  /** The parameter as the caller wrote it, such as `filters[localizations]`. */
  parameter: string;
  uid: string;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** What is read of content types and components. */
export interface QuestionedModel {
  modelType?: string;
  options?: { draftAndPublish?: boolean };
  attributes: Record<string, Attribute>;
}

export interface QuestionedModels {
  find(uid: string): QuestionedModel | undefined;
  /** Whether drafts of this type are kept from readers. */
  isGoverned(uid: string): boolean;
}

/** Strapi's name for the other locales of a document; it leads to its drafts too. */
const LOCALISATIONS = 'localizations';
const FILE = 'plugin::upload.file';

/**
 * Finds the parts of a content API query that reach drafts past `status`: Strapi filters and sorts
 * by joined rows without asking whether they are public. That is so for the localisations of a
 * document, and for links from a type that has no drafts itself.
 */
export function draftQuestionsIn(
  query: unknown,
  uid: string,
  models: QuestionedModels,
): DraftQuestion[] {
  return visitQuery(query, uid, '', models);
}

function visitQuery(
  query: unknown,
  uid: string,
  place: string,
  models: QuestionedModels,
): DraftQuestion[] {
  if (!isRecord(query)) return [];
  const at = (name: string) => (place === '' ? name : `${place}[${name}]`);
  return [
    ...visitFilters(query['filters'], uid, at('filters'), models),
    ...visitSort(query['sort'], uid, at('sort'), models),
    ...visitPopulate(query['populate'], uid, at('populate'), models),
  ];
}

function visitFilters(
  filters: unknown,
  uid: string,
  place: string,
  models: QuestionedModels,
): DraftQuestion[] {
  if (Array.isArray(filters)) {
    return filters.flatMap((filter, index) =>
      visitFilters(filter, uid, `${place}[${index}]`, models),
    );
  }
  if (!isRecord(filters)) return [];
  return Object.entries(filters).flatMap(([name, value]) => {
    const at = `${place}[${name}]`;
    if (name.startsWith('$')) return visitFilters(value, uid, at, models);
    const target = targetOf(uid, name, models);
    if (target === undefined) return [];
    return [...entering(uid, name, target, at, models), ...visitFilters(value, target, at, models)];
  });
}

function visitSort(
  sort: unknown,
  uid: string,
  place: string,
  models: QuestionedModels,
): DraftQuestion[] {
  if (typeof sort === 'string') {
    return sort
      .split(',')
      .flatMap((order) => visitPath((order.split(':')[0] ?? '').split('.'), uid, place, models));
  }
  if (Array.isArray(sort)) return sort.flatMap((order) => visitSort(order, uid, place, models));
  if (!isRecord(sort)) return [];
  return Object.entries(sort).flatMap(([name, order]) => {
    const target = targetOf(uid, name, models);
    const own = visitPath([name], uid, place, models);
    return target === undefined
      ? own
      : [...own, ...visitSort(order, target, `${place}[${name}]`, models)];
  });
}

function visitPath(
  [name = '', ...rest]: readonly string[],
  uid: string,
  place: string,
  models: QuestionedModels,
): DraftQuestion[] {
  const at = `${place}[${name.trim()}]`;
  const target = targetOf(uid, name.trim(), models);
  if (target === undefined) return [];
  return [
    ...entering(uid, name.trim(), target, at, models),
    ...visitPath(rest, target, at, models),
  ];
}

function visitPopulate(
  populate: unknown,
  uid: string,
  place: string,
  models: QuestionedModels,
): DraftQuestion[] {
  if (!isRecord(populate)) return [];
  return Object.entries(populate).flatMap(([name, query]) => {
    const target = name === 'on' ? undefined : targetOf(uid, name, models);
    return target === undefined ? [] : visitQuery(query, target, `${place}[${name}]`, models);
  });
}

function entering(
  uid: string,
  name: string,
  target: string,
  parameter: string,
  models: QuestionedModels,
): DraftQuestion[] {
  if (!models.isGoverned(target)) return [];
  const parent = models.find(uid);
  const isComponent = parent?.modelType === 'component';
  const leadsToDrafts = !isComponent && parent?.options?.draftAndPublish !== true;
  return name === LOCALISATIONS || leadsToDrafts ? [{ parameter, uid: target }] : [];
}

function targetOf(uid: string, name: string, models: QuestionedModels): string | undefined {
  const attribute = models.find(uid)?.attributes[name];
  return attribute?.type === 'media' ? FILE : (attribute?.target ?? attribute?.component);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
