import { attributeProblem, LINKS_PER_FIELD } from './attribute-fault';
import type { Fault } from './fault';
import { isRecord, labelId, type FindModel, type Model, type ModelAttribute } from './model';

interface Place {
  path: string[];
  labels: string[];
}

const faultsOfComponent = (
  attribute: ModelAttribute,
  value: unknown,
  place: Place,
  findModel: FindModel,
): Fault[] => {
  const model = findModel(attribute.component ?? '');
  if (model === undefined || value === undefined || value === null) return [];
  if (attribute.repeatable !== true) {
    return isRecord(value)
      ? faultsWithin(value, model, findModel, place)
      : [{ code: 'not-an-entry', ...place }];
  }
  if (!Array.isArray(value)) return [{ code: 'not-a-list', ...place }];
  if (value.length > LINKS_PER_FIELD) {
    const params = { max: LINKS_PER_FIELD, count: value.length };
    return [{ code: 'link-too-many', ...place, params }];
  }
  return value.flatMap((entry: unknown, index): Fault[] => {
    const at = { ...place, path: [...place.path, String(index)] };
    return isRecord(entry)
      ? faultsWithin(entry, model, findModel, at)
      : [{ code: 'not-an-entry', ...at }];
  });
};

/** Such as `constructor`: Strapi trips over names that every object has. */
const foreignNames = (data: Record<string, unknown>, model: Model): string[] =>
  Object.keys(data).filter(
    (name) => name in Object.prototype && !Object.hasOwn(model.attributes, name),
  );

const faultsWithin = (
  data: Record<string, unknown>,
  model: Model,
  findModel: FindModel,
  place: Place,
): Fault[] => [
  ...foreignNames(data, model).map((name): Fault => ({
    code: 'unknown-field',
    path: [...place.path, name],
    labels: [],
  })),
  ...Object.entries(model.attributes).flatMap(([name, attribute]): Fault[] => {
    // What Strapi writes itself (creators, other locales) is no input.
    if (attribute.writable === false || !(name in data)) return [];
    const at = {
      path: [...place.path, name],
      labels: [...place.labels, labelId(model, name)],
    };
    if (attribute.type === 'component') {
      return faultsOfComponent(attribute, data[name], at, findModel);
    }
    const problem = attributeProblem(attribute, data[name]);
    return problem === undefined ? [] : [{ ...at, ...problem }];
  }),
];

/** Every value of a payload that cannot be stored, drafts included, components included. */
export const contentFaults = (
  data: Record<string, unknown>,
  model: Model,
  findModel: FindModel,
): Fault[] => faultsWithin(data, model, findModel, { path: [], labels: [] });
