import { Link } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetDeliveriesQuery } from '../../services/deliveries-api';
import { failedDeliveriesPath } from '../../services/page-paths';
import { Notice } from '../Notice';

/** How many deliveries have failed, with the way to them; nothing for whoever may not read them. */
export function FailedDeliveriesNotice() {
  const translate = useTranslate();
  const mayRead = useRBAC(permissions.readDeliveries).allowedActions.canRead === true;
  const { data } = useGetDeliveriesQuery(
    { state: 'failed', pageSize: 1 },
    { skip: !mayRead, refetchOnMountOrArgChange: true },
  );
  const count = data?.pagination.total ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="warning">
      {translate('deliveries.failed.notice', { count })}{' '}
      <Link tag={NavLink} to={failedDeliveriesPath}>
        {translate('deliveries.failed.show')}
      </Link>
    </Notice>
  );
}
