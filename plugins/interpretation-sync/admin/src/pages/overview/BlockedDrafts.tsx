import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { OverviewAnswer } from '../../../../shared/contracts';
import { DocumentLink } from '../../components/DocumentLink';
import { useTranslate } from '../../hooks/use-translate';
import { instantText } from '../../services/due-moment';

/** Drafts that the gate refused, each with the way to its form, where the panel says what is missing. */
export function BlockedDrafts({ items }: { items: OverviewAnswer['blockedDrafts']['items'] }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {items.map(({ document, lastRefusedAt, codes }) => (
        <Flex
          key={`${document.uid}:${document.documentId}:${document.locale}`}
          tag="li"
          direction="column"
          alignItems="flex-start"
          gap={1}
        >
          <DocumentLink document={document} />
          <Typography variant="pi" textColor="neutral600">
            {translate('overview.blocked.remark', {
              count: codes.length,
              date: instantText(lastRefusedAt, locale),
            })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
