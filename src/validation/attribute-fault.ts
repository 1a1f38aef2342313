import { characterFault, type TextKind } from './characters';
import { isCivilDate, isInstant } from './dates';
import type { Fault, FaultCode } from './fault';
import { readLinkPayload } from './link-payload';
import type { ModelAttribute } from './model';

/** Strapi stores a short text in 255 characters. */
const SHORT_LENGTH = 255;
const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WEB_ADDRESS = /^https?:\/\/\S+$/i;
/** The longest known list (a decision that abolished 489 documents) fits. */
export const LINKS_PER_FIELD = 500;

type Problem = Pick<Fault, 'code' | 'params'>;

const textProblem = (
  attribute: ModelAttribute,
  value: unknown,
  kind: TextKind,
): Problem | undefined => {
  if (typeof value !== 'string') return { code: 'not-text' };
  const character = characterFault(value, kind);
  if (character !== undefined) return { code: character };
  const max = attribute.maxLength ?? (kind === 'short' ? SHORT_LENGTH : Infinity);
  if (value.length > max) return { code: 'too-long', params: { max, length: value.length } };
  if (attribute.type === 'email' && value !== '' && !MAIL_ADDRESS.test(value)) {
    return { code: 'not-a-mail-address' };
  }
  // No pattern of the schema: Strapi would check it at publication only, and explain nothing.
  const isAddress = attribute.pluginOptions?.text?.format === 'web-address';
  return isAddress && value !== '' && !WEB_ADDRESS.test(value)
    ? { code: 'not-a-web-address' }
    : undefined;
};

const linkProblem = (attribute: ModelAttribute, value: unknown): Problem | undefined => {
  const payload = readLinkPayload(value);
  if (payload === undefined) return { code: 'link-malformed' };
  const { added, removed } = payload;
  if (Math.max(added.length, removed.length) > LINKS_PER_FIELD) {
    return { code: 'link-too-many', params: { max: LINKS_PER_FIELD, count: added.length } };
  }
  const isSingle =
    attribute.type === 'media'
      ? attribute.multiple !== true
      : attribute.relation?.endsWith('ToOne');
  return isSingle && added.length > 1 ? { code: 'link-single' } : undefined;
};

const when = (isFaulty: boolean, code: FaultCode): Problem | undefined =>
  isFaulty ? { code } : undefined;

/** What is wrong with the value of one attribute, components apart; an empty value is never wrong. */
export const attributeProblem = (
  attribute: ModelAttribute,
  value: unknown,
): Problem | undefined => {
  if (value === undefined || value === null) return undefined;
  switch (attribute.type) {
    case 'string':
    case 'email':
      return textProblem(attribute, value, 'short');
    case 'text':
      return textProblem(attribute, value, 'long');
    case 'enumeration':
      return when(typeof value !== 'string' || !attribute.enum?.includes(value), 'not-a-choice');
    case 'boolean':
      return when(typeof value !== 'boolean', 'not-yes-or-no');
    case 'date':
      return when(!isCivilDate(value), 'not-a-date');
    case 'datetime':
      return when(!isInstant(value), 'not-an-instant');
    case 'relation':
    case 'media':
      return linkProblem(attribute, value);
    default:
      return undefined;
  }
};
