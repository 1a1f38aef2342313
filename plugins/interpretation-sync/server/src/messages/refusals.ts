import { errors } from '@strapi/utils';
import { findingValues, quoteTitle } from '../../../shared/translations/finding-values';
import type { Finding, ImportFault } from '../domain';
import type { Refusals } from '../services/ports';
import {
  CalendarChangedError,
  ForbiddenError,
  PublicationBlockedError,
  PublicationBusyError,
  SettingsChangedError,
} from './errors';
import { faultsText, faultText } from './faults';
import { sentence, type Language } from './index';
import { languageOfReader, type RequestSource } from './language';
import { wordFor } from './words';

const MAXIMUM_LENGTH = 300;
/** Of them; what to do stands behind. */
const MAXIMUM_FAULTS = 240;
const SHOWN_FINDINGS = 3;
const SHOWN_IDS = 3;
const SHOWN_FAULTS = 3;
const KEPT_FAULTS = 100;
/** The admin parses messages as ICU: these characters of a title would break the whole sentence. */
const ICU_SAFE: Record<string, string> = { '{': '｛', '}': '｝', '<': '＜', '>': '＞', "'": '’' };

/** Writes refusals in the language of the reader. */
export function createRefusals(strapi: RequestSource, fallback: Language): Refusals {
  const say = (key: string, values: Record<string, string | number> = {}) => {
    const language = languageOfReader(strapi, fallback);
    const { title } = values;
    const quoted = quoteTitle(String(title ?? ''), language);
    return safe(sentence(language, key, { ...values, title: quoted }));
  };

  const sayOfFault = ({ line, code, value }: ImportFault) =>
    say(line === null ? 'import.whole' : 'import.line', {
      line: line ?? 0,
      fault: say(`import.${code}`, { value }),
    });

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
    calendarChanged: () => new CalendarChangedError(say('refusal.calendar-changed')),
    importRefused: (faults) => {
      const named = faults.map((fault) => ({ ...fault, message: sayOfFault(fault) }));
      const first = named.slice(0, SHOWN_FAULTS).map(({ message }) => message);
      const sentences = first.join(languageOfReader(strapi, fallback) === 'en' ? ' ' : '');
      const values = { count: faults.length, first: sentences };
      return new errors.ValidationError(clip(say('refusal.import', values)), {
        faults: named.slice(0, KEPT_FAULTS),
        errors: named.slice(0, KEPT_FAULTS).map(({ message }) => ({
          path: ['text'],
          message,
          name: 'ValidationError',
        })),
      });
    },
    busy: () => new PublicationBusyError(say('refusal.busy')),
    notFound: (key, values) => new errors.NotFoundError(say(`refusal.${key}`, values)),
    alertsNotFound: (ids) => {
      const more = ids.length > SHOWN_IDS ? ' …' : '';
      const named = `${ids.slice(0, SHOWN_IDS).join(', ')}${more}`;
      return new errors.NotFoundError(clip(say('refusal.alerts-not-found', { ids: named })), {
        ids,
      });
    },
    ofContent: (status) =>
      status === 404
        ? new errors.NotFoundError(say('refusal.content-not-found'))
        : new ForbiddenError(say('refusal.content-forbidden')),
    actionForbidden: (name) => {
      const action = wordFor(languageOfReader(strapi, fallback), 'action', name);
      return new ForbiddenError(say('refusal.action-forbidden', { action }));
    },
    forbidden: (key, values) => new ForbiddenError(say(`refusal.${key}`, values)),
    unfit: (field, key, values) => invalidField(field, say(`refusal.${key}`, values)),
    invalid: (faults) => {
      const language = languageOfReader(strapi, fallback);
      const named = faults.map((fault) => ({
        path: fault.path,
        field: fieldOf(language, fault.path),
        fault: safe(faultText(language, fault)),
      }));
      const field = clip(faultsText(language, named), MAXIMUM_FAULTS);
      return new errors.ValidationError(say('refusal.invalid', { field }), {
        errors: named.map(({ path, fault }) => ({ path, message: fault, name: 'ValidationError' })),
      });
    },
  };
}

/** As it is called in the forms of the admin; its path where no form has it. */
function fieldOf(language: Language, path: readonly string[]): string {
  const name = path.at(-1) ?? '';
  const word = wordFor(language, 'field', name);
  return word === name ? path.join('.') : word;
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

function clip(text: string, maximum = MAXIMUM_LENGTH): string {
  const characters = [...text];
  return characters.length <= maximum ? text : `${characters.slice(0, maximum - 1).join('')}…`;
}
