import type { z } from 'zod';
import { faultInEnglish } from '../messages/faults';
import { configurationSchema } from './schema';

/**
 * Checks the merged configuration.
 *
 * @throws Error naming every wrong key and its reason; Strapi then refuses to boot.
 */
export function validateConfiguration(configuration: unknown): void {
  const result = configurationSchema.safeParse(configuration);
  if (result.success) return;
  throw new Error(`interpretation-sync: configuration is wrong.\n${describe(result.error)}`);
}

function describe(error: z.ZodError): string {
  return error.issues
    .map((issue) => `  ${issue.path.join('.') || '(configuration)'}: ${faultInEnglish(issue)}`)
    .join('\n');
}
