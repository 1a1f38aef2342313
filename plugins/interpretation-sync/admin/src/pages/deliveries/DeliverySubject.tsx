import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeliveryAnswer } from '../../../../shared/contracts';
import { DocumentLink } from '../../components/DocumentLink';
import { useTranslate } from '../../hooks/use-translate';
import { civilDate } from '../../services/due-moment';

/** What a delivery tells of: a policy, with the way to it, or all of a day. */
export function DeliverySubject({ delivery }: { delivery: DeliveryAnswer }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { policy, digestOn } = delivery;
  if (policy) return <DocumentLink document={policy} />;
  if (digestOn === null) return null;
  return (
    <Typography>{translate('deliveries.digest', { day: civilDate(digestOn, locale) })}</Typography>
  );
}
