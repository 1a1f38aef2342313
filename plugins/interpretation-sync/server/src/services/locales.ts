import type { Configuration } from '../config/schema';
import type { Clock, Side } from './ports';

/** Knows in which locales a policy owes an interpretation. */
export interface EnforcedLocales {
  includes(locale: string): boolean;
}

export interface Locales {
  enforced(): Promise<EnforcedLocales>;
  /** Their codes. */
  enforcedCodes(): Promise<string[]>;
  /** Locales that the `locale` parameter of a write means for this side. */
  resolve(side: Side, locale: string | string[] | undefined): Promise<readonly string[] | '*'>;
}

interface Dependencies {
  setting: Configuration['enforceLocales'];
  isLocalised(side: Side): boolean;
  readDefaultLocale(): Promise<string>;
  /** Codes of all locales that the project has. */
  readLocales(): Promise<string[]>;
  clock: Clock;
}

/** Strapi reads the default locale from the database each time; it hardly ever changes. */
const DEFAULT_LOCALE_LIFETIME_MS = 5_000;

export function createLocales({
  setting,
  isLocalised,
  readDefaultLocale,
  readLocales,
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

  const enforcedCodes = async (): Promise<string[]> => {
    if (setting === 'all') return readLocales();
    return setting === 'default' ? [await defaultLocale()] : setting;
  };

  return {
    enforcedCodes,
    enforced: async () => {
      if (setting === 'all') return { includes: () => true };
      const enforced = await enforcedCodes();
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
