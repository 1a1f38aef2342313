import type { Core } from '@strapi/strapi';

/** An entry of an answer, as it will be sent. */
export interface AnsweredEntry {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** Collects every entry of the wanted type in an answer, following relations and components. */
export function policiesIn(
  strapi: Core.Strapi,
  body: unknown,
  uid: string,
  wanted: string,
): AnsweredEntry[] {
  const found: AnsweredEntry[] = [];
  const models: Record<string, { attributes: Record<string, Attribute> }> = {
    ...strapi.contentTypes,
    ...strapi.components,
  };

  const visit = (value: unknown, modelUid: string | undefined): void => {
    if (Array.isArray(value)) {
      value.forEach((member) => visit(member, modelUid));
      return;
    }
    const model = modelUid === undefined ? undefined : models[modelUid];
    if (!model || !isRecord(value)) return;
    if (modelUid === wanted && isEntry(value)) found.push(value);
    for (const [name, nested] of Object.entries(value)) {
      if (typeof nested !== 'object' || nested === null) continue;
      visitAttribute(nested, model.attributes[name]);
    }
  };

  const visitAttribute = (value: unknown, attribute: Attribute | undefined): void => {
    if (attribute?.type === 'relation') visit(value, attribute.target);
    else if (attribute?.type === 'component') visit(value, attribute.component);
    else if (attribute?.type === 'dynamiczone' && Array.isArray(value)) {
      value.filter(isRecord).forEach((member) => visit(member, String(member['__component'])));
    }
  };

  if (isRecord(body)) visit(body['data'], uid);
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: Record<string, unknown>): value is AnsweredEntry {
  return typeof value['id'] === 'number' && typeof value['documentId'] === 'string';
}
