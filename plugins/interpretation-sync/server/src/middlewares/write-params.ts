import { isPlainText } from '../plain-text';
import type { Refusals } from '../services/ports';

/** What the gate reads from the parameters of a write; the rest is Strapi's own business. */
export interface WriteParams {
  documentId?: string;
  locale?: string | string[];
  isPublished: boolean;
  data?: Record<string, unknown>;
}

type Refuse = Pick<Refusals, 'invalid'>;

/**
 * Reads each parameter by itself. What Strapi may understand otherwise than the gate is refused:
 * else it would publish what nobody judged.
 *
 * @throws ValidationError that names `documentId` or `locale`.
 */
export function readWriteParams(params: unknown, refuse: Refuse): WriteParams {
  if (!isRecord(params)) return { isPublished: false };
  const documentId = readDocumentId(params['documentId'], refuse);
  const locale = readLocale(params['locale'], refuse);
  const { data } = params;
  return {
    ...(documentId === undefined ? {} : { documentId }),
    ...(locale === undefined ? {} : { locale }),
    ...(isRecord(data) ? { data } : {}),
    isPublished: params['status'] === 'published',
  };
}

function readDocumentId(value: unknown, refuse: Refuse): string | undefined {
  if (isMissing(value)) return undefined;
  if (isPlainText(value)) return value;
  throw refuse.invalid([{ path: ['documentId'], code: 'wrong.not-text' }]);
}

/** As Strapi does: what is empty means the default locale. */
export function readLocale(value: unknown, refuse: Refuse): string | string[] | undefined {
  if (isMissing(value)) return undefined;
  if (isPlainText(value)) return value;
  if (!Array.isArray(value)) {
    throw refuse.invalid([{ path: ['locale'], code: 'wrong.not-text' }]);
  }
  const given: unknown[] = value.filter((member) => !isMissing(member));
  const locales = given.map((member, index) => {
    if (isPlainText(member)) return member;
    throw refuse.invalid([{ path: ['locale', String(index)], code: 'wrong.not-text' }]);
  });
  return locales.length === 0 ? undefined : locales;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
