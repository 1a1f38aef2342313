import { z } from 'zod';

const NAME = 'interpretation-sync-anyone';

/**
 * Last strategy of a route that answers little to everybody: Strapi lets a caller without credentials
 * pass only where the public role has the permission, which would open the whole answer.
 */
export const anyone = {
  name: NAME,
  authenticate: () => ({ authenticated: true }),
  verify: () => undefined,
};

const passedAsAnyone = z.object({
  auth: z.object({ strategy: z.object({ name: z.literal(NAME) }) }),
});

/** Whether the caller has shown nothing but himself. */
export function isAnyone(state: Record<string, unknown>): boolean {
  return passedAsAnyone.safeParse(state).success;
}
