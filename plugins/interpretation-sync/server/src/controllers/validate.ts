import type { z } from 'zod';
import { reasonOf } from '../messages/faults';
import type { Services } from '../services';
import type { Fault } from '../services/ports';

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
  throw refusals.invalid(parsed.error.issues.flatMap(faultsOf));
}

/** A key that nobody knows is named as the place; the schema only says where it stands. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const keys: readonly (string | null)[] = issue.code === 'unrecognized_keys' ? issue.keys : [null];
  return keys.map((key) => ({
    path: [...issue.path, ...(key === null ? [] : [key])].map(String),
    ...reasonOf(issue),
  }));
}
