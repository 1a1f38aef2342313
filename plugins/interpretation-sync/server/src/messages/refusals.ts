import { errors } from '@strapi/utils';
import { findingValues } from '../../../shared/translations/finding-values';
import type { Finding } from '../domain';
import type { Refusals } from '../services/ports';
import {
  ForbiddenError,
  PublicationBlockedError,
  PublicationBusyError,
  SettingsChangedError,
} from './errors';
import { sentence, type Language } from './index';
import { languageOfReader, type RequestSource } from './language';

const MAXIMUM_LENGTH = 300;
const SHOWN_FINDINGS = 3;
const SHOWN_IDS = 3;
/** The admin parses messages as ICU: these characters of a title would break the whole sentence. */
const ICU_SAFE: Record<string, string> = { '{': '｛', '}': '｝', '<': '＜', '>': '＞', "'": '’' };

/** Writes refusals in the language of the reader. */
export function createRefusals(strapi: RequestSource, fallback: Language): Refusals {
  const say = (key: string, values: Record<string, string | number> = {}) =>
    safe(sentence(languageOfReader(strapi, fallback), key, values));

  return {
    blocked: ({ uid, documentId, locale }, findings) => {
      const language = languageOfReader(strapi, fallback);
      const blocks = findings.filter(({ severity }) => severity === 'block');
      const details = { code: 'PUBLICATION_BLOCKED' as const, uid, documentId, locale, findings };
      return new PublicationBlockedError(messageOf(blocks, language), details);
    },
    numberMalformed: (field) => invalidField(field, say('refusal.number-malformed')),
    numberTaken: (field, number, owner) =>
      invalidField(field, say('refusal.number-taken', { number, title: owner.title })),
    settingsChanged: () => new SettingsChangedError(say('refusal.settings-changed')),
    busy: () => new PublicationBusyError(say('refusal.busy')),
    notFound: (key, values) => new errors.NotFoundError(say(`refusal.${key}`, values)),
    alertsNotFound: (ids) => {
      const more = ids.length > SHOWN_IDS ? ' …' : '';
      const named = `${ids.slice(0, SHOWN_IDS).join(', ')}${more}`;
      return new errors.NotFoundError(clip(say('refusal.alerts-not-found', { ids: named })), {
        ids,
      });
    },
    forbidden: (key, values) => new ForbiddenError(say(`refusal.${key}`, values)),
    unfit: (field, key, values) => invalidField(field, say(`refusal.${key}`, values)),
    invalid: (issues) => {
      const named = issues.map(({ path, message }) => `${path.join('.')} (${message})`).join('; ');
      return new errors.ValidationError(clip(say('refusal.invalid', { field: named })), {
        errors: issues.map(({ path, message }) => ({ path, message, name: 'ValidationError' })),
      });
    },
  };
}

function invalidField(field: string, message: string): Error {
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
}

function messageOf(blocks: readonly Finding[], language: Language): string {
  const shown = blocks
    .slice(0, SHOWN_FINDINGS)
    .map((finding) => sentence(language, finding.code, findingValues(finding, language)));
  const first = language === 'en' ? shown.join(' ') : shown.join('');
  return clip(safe(sentence(language, 'refusal.blocked', { count: blocks.length, first })));
}

function safe(text: string): string {
  return text.replace(/[{}<>']/g, (character) => ICU_SAFE[character] ?? character);
}

function clip(text: string): string {
  const characters = [...text];
  return characters.length <= MAXIMUM_LENGTH
    ? text
    : `${characters.slice(0, MAXIMUM_LENGTH - 1).join('')}…`;
}
