import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const stored = z.object({ appliesFrom: z.iso.date() });
const KEY = { type: 'plugin', name: 'interpretation-sync', key: 'first-boot' };

export interface FirstBoot {
  /** Reads or writes the day of the first boot. Call once, before any publication. */
  load(): Promise<void>;
  /** Civil date from which on the rule applies (自何日起计时); earlier publications are historical. */
  appliesFrom(): string;
}

/**
 * @param configured wins over the stored day.
 * @param today civil date in the time zone of the body.
 */
export function createFirstBoot(
  strapi: Core.Strapi,
  configured: string | null,
  today: () => string,
): FirstBoot {
  let day: string | null = configured;
  return {
    load: async () => {
      if (day !== null) return;
      const value: unknown = await strapi.store?.get(KEY);
      const known = stored.safeParse(value);
      day = known.success ? known.data.appliesFrom : today();
      if (!known.success) await strapi.store?.set({ ...KEY, value: { appliesFrom: day } });
    },
    appliesFrom: () => {
      if (day === null)
        throw new Error('interpretation-sync: asked for the first boot before bootstrap');
      return day;
    },
  };
}
