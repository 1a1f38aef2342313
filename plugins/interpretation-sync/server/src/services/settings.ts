import type { Settings } from '../../../shared/contracts';

/** The one source of the rules that an office may change; always read anew, never kept. */
export interface SettingsProvider {
  /** The settings in force, from memory: a publication asks the database for none of them. */
  current(): Settings;
}

/** @param defaults what the configuration of the project says. */
export function createSettings(defaults: Settings): SettingsProvider {
  return { current: () => defaults };
}
