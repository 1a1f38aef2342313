const CONTROL = /\p{Cc}/u;

/** A text without control characters: PostgreSQL fails at some of them, even in a question. */
export function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && !CONTROL.test(value);
}
