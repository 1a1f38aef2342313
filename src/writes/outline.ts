import { followsOutline, interpretationOutline } from '../outline/interpretation-outline';
import type { Write } from './write';

const isAskedInAdmin = ({ strapi }: Write): boolean =>
  strapi.requestContext.get()?.state['auth']?.strategy?.name === 'admin';

/**
 * An interpretation in words that somebody starts in the admin without a body, such as one made for
 * a policy with a single click, begins with the outline. What arrives over the content API, and a
 * body that was emptied on purpose, stay as they are.
 */
export const withOutline = (write: Write): Record<string, unknown> => {
  const { action, data, locale, model } = write;
  const isStarted = action === 'create' && data['body'] === undefined;
  if (!isStarted || model.attributes['body']?.options?.outline !== true) return data;
  if (!followsOutline(data['form']) || !isAskedInAdmin(write)) return data;
  return { ...data, body: interpretationOutline(locale) };
};
