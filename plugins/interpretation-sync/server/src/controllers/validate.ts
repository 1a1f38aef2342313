import type { z } from 'zod';
import type { Services } from '../services';

/**
 * Reads input by its schema.
 *
 * @throws ValidationError with the path of every wrong field.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  { refusals }: Services,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refusals.invalid(
    parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
  );
}
