import type { Configuration } from '../config/schema';
import type { Clock, Side } from './ports';

/** Knows in which locales a policy owes an interpretation. */
export interface EnforcedLocales {
  includes(locale: string): boolean;
}

export interface Locales {
  enforced(): Promise<EnforcedLocales>;
  /** Locales that the `locale` parameter of a write means for this side. */
  resolve(side: Side, locale: string | string[] | undefined): Promise<readonly string[] | '*'>;
}

interface Dependencies {
  setting: Configuration['enforceLocales'];
  isLocalised(side: Side): boolean;
  readDefaultLocale(): Promise<string>;
  clock: Clock;
}

/** Strapi reads the default locale from the database each time; it hardly ever changes. */
const DEFAULT_LOCALE_LIFETIME_MS = 5_000;

export function createLocales({
  setting,
  isLocalised,
  readDefaultLocale,
  clock,
}: Dependencies): Locales {
  let known: { locale: string; readAt: number } | null = null;

  const defaultLocale = async (): Promise<string> => {
    const now = clock.now().getTime();
    if (!known || Math.abs(now - known.readAt) > DEFAULT_LOCALE_LIFETIME_MS) {
      known = { locale: await readDefaultLocale(), readAt: now };
    }
    return known.locale;
  };

  return {
    enforced: async () => {
      if (setting === 'all') return { includes: () => true };
      const enforced = setting === 'default' ? [await defaultLocale()] : setting;
      // A type that is not localised has one row, without a locale.
      return { includes: (locale) => locale === '' || enforced.includes(locale) };
    },
    resolve: async (side, locale) => {
      if (!isLocalised(side)) return [''];
      if (locale === '*') return '*';
      if (Array.isArray(locale)) return locale.includes('*') ? '*' : locale;
      return [locale ?? (await defaultLocale())];
    },
  };
}
