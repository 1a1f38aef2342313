import type { Core } from '@strapi/strapi';
import { z } from 'zod';

type State = Record<string, unknown>;

const adminRoute = z.object({ route: z.object({ info: z.object({ type: z.literal('admin') }) }) });
const authentication = z.looseObject({ strategy: z.looseObject({ name: z.string() }) });

/** Set by Strapi for a person of the admin whom an assistant serves over MCP. */
const assistant = z.object({ auditSource: z.literal('mcp') });

/**
 * GraphQL runs under a route of its own; everything that is neither the admin nor MCP, which has the
 * admin's permissions, is the content API.
 */
export function isContentApi(state: State): boolean {
  return !adminRoute.safeParse(state).success && !assistant.safeParse(state).success;
}

/** Whether the caller of the content API (public, signed-in role, API token) holds a permission. */
export async function mayDo(strapi: Core.Strapi, state: State, scope: string): Promise<boolean> {
  const auth = state['auth'];
  if (!authentication.safeParse(auth).success) return false;
  try {
    await strapi.get('auth').verify(auth, { scope: [scope] });
    return true;
  } catch {
    return false;
  }
}
