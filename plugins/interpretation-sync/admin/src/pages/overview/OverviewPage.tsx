import { Flex } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { OnTimeSection } from './OnTimeSection';
import { ToDoSection } from './ToDoSection';

/** What needs people now, and how the office has kept its deadlines (工作总览). */
export function OverviewPage() {
  const translate = useTranslate();
  const mayReadLedger = useRBAC(permissions.readLedger).allowedActions.canRead === true;
  const mayReadStatistics = useRBAC(permissions.readStatistics).allowedActions.canRead === true;
  return (
    <Page.Main>
      <Page.Title>{translate('overview.title')}</Page.Title>
      <Layouts.Header
        title={translate('overview.title')}
        subtitle={translate('overview.subtitle')}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8}>
          {mayReadLedger && <ToDoSection />}
          {mayReadStatistics && <OnTimeSection />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
