import type { DutyRule } from '../../../../shared/contracts';
import type { Dimension } from '../../services/settings/duty-table';
import type { TranslationKey } from '../../translations';

export type RowAction = 'up' | 'down' | 'remove';

/** What each column of the duty table is called. */
export const dimensionWords: Record<Dimension, TranslationKey> = {
  nature: 'settings.duty.nature',
  category: 'settings.duty.category',
  importance: 'settings.duty.importance',
};

export type DutyChoices = Readonly<Record<Dimension, readonly string[]>>;

/** What the table and the cards of the duty table take. */
export interface DutyRowsProps {
  rules: readonly DutyRule[];
  choices: DutyChoices;
  /** The columns shown. */
  dimensions: readonly Dimension[];
  isEditable: boolean;
  onChange: (row: number, next: Partial<DutyRule>) => void;
  onMove: (from: number, to: number) => void;
  onRemove: (row: number) => void;
}
