import type { AlertAnswer } from '../../../../shared/contracts';
import type { Selection } from '../../hooks/use-selection';

/** What the table and the cards of a page of alerts take. */
export interface AlertListProps {
  alerts: AlertAnswer[];
  /** Null for whoever may not acknowledge. */
  selection: Selection | null;
  /** Shows only the alerts of one policy; absent where the list does so already. */
  onNarrow: ((policy: string) => void) | undefined;
}

/** The same for one alert. */
export interface AlertItemProps extends Omit<AlertListProps, 'alerts'> {
  alert: AlertAnswer;
}
