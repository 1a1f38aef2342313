import { z } from 'zod';

type Data = Record<string, unknown>;

/** The edit form sends this for a relation that nobody has touched. */
const untouched = z.strictObject({
  connect: z.array(z.unknown()).max(0).optional(),
  disconnect: z.array(z.unknown()).max(0).optional(),
});

/** Relations that a new locale takes over, where its author says nothing about them. */
export function takenOver(data: Data | null | undefined, relations: Data): Data {
  return Object.fromEntries(
    Object.entries(relations).filter(([name]) => {
      const value = data?.[name];
      return value === undefined || untouched.safeParse(value).success;
    }),
  );
}
