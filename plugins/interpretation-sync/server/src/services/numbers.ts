import { normaliseDocumentNumber } from '../domain';
import type { Documents, Refusals } from './ports';

const CONTROL = /\p{Cc}/u;

export interface Numbers {
  /**
   * The one spelling of a number, after making sure that no other document carries it, drafts and
   * all locales included. Call it under the lock.
   *
   * @throws ValidationError with the path of the field.
   */
  claim(number: string, documentId: string | null): Promise<string>;
}

export function createNumbers(documents: Documents, refusals: Refusals, field: string): Numbers {
  return {
    claim: async (number, documentId) => {
      const normalised = normaliseDocumentNumber(number);
      if (normalised === '') return normalised;
      // Asked about such a number, PostgreSQL fails instead of answering.
      if (CONTROL.test(normalised)) throw refusals.numberMalformed(field);
      const owner = await documents.ownerOfNumber(normalised, documentId);
      if (owner) throw refusals.numberTaken(field, normalised, owner);
      return normalised;
    },
  };
}
