import { sanitiseBody } from '../text/sanitise-body';
import { isRecord, type FindModel, type Model, type ModelAttribute } from './model';

const tidyValue = (attribute: ModelAttribute, value: unknown, findModel: FindModel): unknown => {
  if (attribute.type === 'component') {
    const model = findModel(attribute.component ?? '');
    if (model === undefined) return value;
    const tidy = (entry: unknown): unknown =>
      isRecord(entry) ? tidyContent(entry, model, findModel) : entry;
    return Array.isArray(value) ? value.map(tidy) : tidy(value);
  }
  if (typeof value !== 'string') return value;
  const format = attribute.pluginOptions?.text?.format;
  if (format === 'html') return sanitiseBody(value);
  const isOneLine = attribute.type === 'string' || format === 'web-address';
  return isOneLine ? value.trim() : value;
};

/** The payload with short texts trimmed and HTML sanitised; the payload itself stays as it was. */
export const tidyContent = (
  data: Record<string, unknown>,
  model: Model,
  findModel: FindModel,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const attribute = model.attributes[name];
      return [name, attribute ? tidyValue(attribute, value, findModel) : value];
    }),
  );
