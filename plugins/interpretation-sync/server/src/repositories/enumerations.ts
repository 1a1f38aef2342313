import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const enumeration = z.object({ type: z.literal('enumeration'), enum: z.array(z.string()) });

/** What an attribute may be set to; empty where it is not mapped, or takes any text. */
export function choicesOf(
  strapi: Core.Strapi,
  uid: string,
  attributeName: string | null,
): string[] {
  if (attributeName === null) return [];
  const type = Object.values(strapi.contentTypes).find((candidate) => candidate.uid === uid);
  const parsed = enumeration.safeParse(type?.attributes[attributeName]);
  return parsed.success ? parsed.data.enum : [];
}
