import type { Settings } from '../../../shared/contracts';
import type { Log, SettingsVersions, StoredSettings } from './ports';
import { settingsFrom, valuesOf, type ValuesByPath } from './settings-values';

/** The settings in force, and how they came to be. */
export interface SettingsState {
  /** 0 while nothing was changed. */
  version: number;
  values: Settings;
  changedAt: Date | null;
  changedBy: string | null;
}

/** The one source of the rules that an office may change; always read anew, never kept. */
export interface SettingsProvider {
  /** The settings in force, from memory: a publication asks the database for none of them. */
  current(): Settings;
  state(): SettingsState;
  /** What the configuration of the project says. */
  defaults(): Settings;
  /** Takes over what another instance has changed; one query where nothing has. */
  refresh(): Promise<void>;
  /** Takes over what this instance has changed. */
  adopt(stored: StoredSettings): void;
  /** Called after every change, and only then. */
  onChange(listener: (settings: Settings) => void): void;
}

/** Where settings that are laid together can't be read. */
interface Problem {
  path: readonly string[];
  message: string;
}

interface Dependencies {
  defaults: Settings;
  versions: SettingsVersions;
  read(value: unknown): { settings: Settings } | { problems: readonly Problem[] };
  log: Log;
}

/** Stored settings over the configuration: what an office has not changed follows the project. */
export function createSettings({ defaults, versions, read, log }: Dependencies): SettingsProvider {
  const listeners: ((settings: Settings) => void)[] = [];
  let state: SettingsState = { version: 0, values: defaults, changedAt: null, changedBy: null };

  /**
   * A stored section that the configuration of a later release no longer fits is left out, so that
   * the office can start and set it anew.
   */
  const layOver = (overrides: ValuesByPath, version: number): Settings => {
    const result = read(settingsFrom({ ...valuesOf(defaults), ...overrides }));
    if ('settings' in result) return result.settings;
    const places = result.problems.map(({ path, message }) => `${path.join('.')} (${message})`);
    log.error('settings.unreadable', { version, places });
    const wrong = new Set(result.problems.map(({ path: [section] }) => section));
    const kept = Object.entries(overrides).filter(([path]) => !wrong.has(path.split('.')[0]));
    const isFewer = kept.length < Object.keys(overrides).length;
    return isFewer ? layOver(Object.fromEntries(kept), version) : defaults;
  };

  const adopt = (stored: StoredSettings | null): void => {
    const { version, overrides, changedAt, changedBy } = stored ?? NOTHING_STORED;
    state = { version, values: layOver(overrides, version), changedAt, changedBy };
    for (const listener of listeners) listener(state.values);
  };

  return {
    current: () => state.values,
    state: () => state,
    defaults: () => defaults,
    refresh: async () => {
      if ((await versions.latestVersion()) !== state.version) adopt(await versions.latest());
    },
    adopt,
    onChange: (listener) => listeners.push(listener),
  };
}

const NOTHING_STORED = { version: 0, overrides: {}, changedAt: null, changedBy: null };
