import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Actor, Actors } from '../services/ports';

const SYSTEM: Actor = { kind: 'system', id: '', name: 'system' };

const person = z.object({
  id: z.union([z.number(), z.string()]),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  username: z.string().nullish(),
  name: z.string().nullish(),
});

/** Reads from the present request who acts. No e-mail address: the timeline is shown to many. */
export function createActors(strapi: Core.Strapi): Actors {
  return {
    current: () => {
      const context = strapi.requestContext.get();
      if (!context) return SYSTEM;
      const { auth, auditSource } = context.state;
      // Over MCP an assistant acts for a person of the admin; there is no strategy then.
      const strategy: unknown = auditSource === 'mcp' ? 'admin' : auth?.strategy?.name;
      const known = person.safeParse(context.state['user'] ?? auth?.credentials);
      if (!known.success) return { kind: 'public', id: '', name: 'public' };
      const { id, firstname, lastname, username, name } = known.data;
      const fullName = [lastname, firstname].filter(Boolean).join('');
      return {
        kind: kindOf(strategy),
        id: String(id),
        name: fullName || username || name || String(id),
      };
    },
  };
}

function kindOf(strategy: unknown): Actor['kind'] {
  if (strategy === 'admin') return 'admin';
  return strategy === 'content-api-token' || strategy === 'admin-token' ? 'api-token' : 'user';
}
