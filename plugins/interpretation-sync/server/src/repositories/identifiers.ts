import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const LENGTH = 24;

/** A document id in the form of Strapi's: 24 lower-case letters and digits, a letter first. */
export function createDocumentId(): string {
  const bytes = randomBytes(LENGTH);
  const characters = Array.from(bytes, (byte) => (byte % 36).toString(36));
  return `${ALPHABET[(bytes[0] ?? 0) % ALPHABET.length]}${characters.slice(1).join('')}`;
}

/** Names a text: two texts with the same digest are the same text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
