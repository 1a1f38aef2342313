/** One version of the settings, never changed afterwards. */
export interface StoredSettings {
  version: number;
  /** What differs from the configuration, by path such as `deadlines.workingDays`. */
  overrides: Record<string, unknown>;
  /** What this version changed. */
  changes: { path: string; before: unknown; after: unknown }[];
  changedAt: Date;
  changedBy: string;
  reason: string;
}

export interface SettingsVersions {
  /** 0 where none is stored. */
  latestVersion(): Promise<number>;
  latest(): Promise<StoredSettings | null>;
  /** Fails where there is such a version: a unique key decides. */
  append(settings: StoredSettings): Promise<void>;
  /** The newest first. */
  page(page: number, pageSize: number): Promise<{ versions: StoredSettings[]; total: number }>;
}
