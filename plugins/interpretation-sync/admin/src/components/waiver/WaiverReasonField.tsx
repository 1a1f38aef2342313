import { useTranslate } from '../../hooks/use-translate';
import { isReason, REASON_LENGTH } from '../../services/written-reason';
import { ReasonField } from '../ReasonField';

interface WaiverReasonFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Whether to say what is wrong: once it has been tried to confirm. */
  isChecked: boolean;
  isFirst?: boolean;
}

/** The reason that granting and revoking a waiver each ask for. */
export function WaiverReasonField({ isChecked, ...field }: WaiverReasonFieldProps) {
  const translate = useTranslate();
  const error =
    isChecked && !isReason(field.value)
      ? translate('waiver.reason.short', { min: REASON_LENGTH.minimum })
      : undefined;
  return <ReasonField {...field} error={error} />;
}
