import { Box, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { AlertAnswer } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { ProvisionalBadge } from '../../components/ProvisionalBadge';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { documentPath } from '../../services/document-path';
import { civilDate, instantText } from '../../services/due-moment';
import { AcknowledgeButton } from './AcknowledgeButton';
import { LevelBadge } from './LevelBadge';
import { StateBadge } from './StateBadge';

interface AlertRowProps {
  alert: AlertAnswer;
  mayAcknowledge: boolean;
}

/** One alert. */
export function AlertRow({ alert, mayAcknowledge }: AlertRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { locale } = useIntl();
  const { cycle, step, acknowledgedAt, acknowledgedBy } = alert;
  return (
    <Tr>
      <Td>
        <LevelBadge level={alert.level} />
      </Td>
      <Td>
        <Box minWidth="18rem" maxWidth="40rem">
          <Link tag={NavLink} to={documentPath(alert.policy)}>
            {quoteTitle(alert.policy.title, language)}
          </Link>
        </Box>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <StateBadge state={alert.state} />
          {acknowledgedAt && acknowledgedBy && (
            <Typography variant="pi" textColor="neutral600">
              {translate('alerts.acknowledged.by', {
                person: acknowledgedBy,
                date: instantText(acknowledgedAt, locale),
              })}
            </Typography>
          )}
        </Flex>
      </Td>
      <Td>
        <Typography>{instantText(alert.raisedAt, locale)}</Typography>
      </Td>
      <Td>
        <Flex gap={2}>
          <Typography>{civilDate(alert.dueOn, locale)}</Typography>
          {alert.provisional && <ProvisionalBadge />}
        </Flex>
      </Td>
      <Td>
        <Typography>
          {step > 1
            ? translate('alerts.cycle.step', { cycle, step })
            : translate('alerts.cycle', { cycle })}
        </Typography>
      </Td>
      <Td>{mayAcknowledge && alert.state === 'open' && <AcknowledgeButton alert={alert} />}</Td>
    </Tr>
  );
}
