import type { SettingsAnswer } from '../../../shared/contracts';
import type { DutyChoices } from './settings-changes';

export interface SettingsFrame {
  /** What settings are chosen from, and what is configuration only. */
  read(): Promise<Pick<SettingsAnswer, 'choices' | 'configuration'>>;
}

interface Dependencies {
  choices: DutyChoices;
  timeZone: string;
  enforcedLocales(): Promise<string[]>;
  appliesFrom(): string;
}

export function createSettingsFrame({
  choices,
  timeZone,
  enforcedLocales,
  appliesFrom,
}: Dependencies): SettingsFrame {
  return {
    read: async () => ({
      choices: {
        natures: [...choices.nature],
        categories: [...choices.category],
        importances: [...choices.importance],
      },
      configuration: {
        timeZone,
        enforcedLocales: await enforcedLocales(),
        appliesFrom: appliesFrom(),
      },
    }),
  };
}
