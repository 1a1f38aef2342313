import { z } from 'zod';

const localisedOptions = z.object({ i18n: z.object({ localized: z.literal(true) }) });

/** Whether the plugin options of a type or an attribute say that it differs per locale. */
export function isLocalised(pluginOptions: unknown): boolean {
  return localisedOptions.safeParse(pluginOptions).success;
}
