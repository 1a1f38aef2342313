import { z } from 'zod';

const schema = z.object({
  documentId: z.string().optional(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
  status: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).nullish(),
});

/** What the gate reads from the parameters of a write; the rest is Strapi's own business. */
export type WriteParams = z.infer<typeof schema>;

/** Wrong types are left to Strapi, which refuses them with its own messages. */
export function readWriteParams(params: unknown): WriteParams {
  const parsed = schema.safeParse(params);
  return parsed.success ? parsed.data : {};
}
