import { useState } from 'react';
import type { Settings, SettingsAnswer, SettingsSection } from '../../../shared/contracts';
import { rebase } from '../services/settings/changes';
import { isSame } from '../services/unknown';

/** One section of the settings while a person edits it. */
export interface SettingsForm<Section extends SettingsSection> {
  /** As typed. */
  values: Settings[Section];
  /** As the configuration of the project says. */
  defaults: Settings[Section];
  isChanged: boolean;
  /** False for whoever lacks the permission of the section. */
  isEditable: boolean;
  /** The settings as they are stored. */
  stored: SettingsAnswer;
  change(next: Partial<Settings[Section]>): void;
  /** Back to what is stored. */
  discard(): void;
}

/** What was typed survives that the settings are read anew: it is laid over them. */
export function useSettingsForm<Section extends SettingsSection>(
  section: Section,
  stored: SettingsAnswer,
): SettingsForm<Section> {
  const latest: Settings[Section] = stored.values[section];
  const [{ base, typed }, setState] = useState({ base: latest, typed: latest });
  if (base !== latest) setState({ base: latest, typed: rebase(base, typed, latest) });
  return {
    values: typed,
    defaults: stored.defaults[section],
    isChanged: !isSame(typed, latest),
    isEditable: stored.editable.includes(section),
    stored,
    change: (next) => setState((before) => ({ ...before, typed: { ...before.typed, ...next } })),
    discard: () => setState({ base: latest, typed: latest }),
  };
}
