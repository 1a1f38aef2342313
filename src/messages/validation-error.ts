import { errors } from '@strapi/utils';
import type { Fault } from '../validation/fault';
import type { ReaderLanguage } from './reader-language';
import { faultSentence, faultsSentence } from './sentences';

/** HTTP 400 in Strapi's own shape: the admin shows each sentence beside its field. */
export const validationError = (
  faults: readonly Fault[],
  language: ReaderLanguage,
): errors.ValidationError => {
  const sentences = faults.map((fault) => faultSentence(fault, language));
  return new errors.ValidationError(faultsSentence(sentences, language), {
    errors: faults.map(({ path }, index) => ({
      path,
      message: sentences[index] ?? '',
      name: 'ValidationError',
    })),
  });
};
