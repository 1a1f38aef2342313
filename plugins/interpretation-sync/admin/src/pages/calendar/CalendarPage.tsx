import { Button, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { lazy, Suspense, useState } from 'react';
import { Notice } from '../../components/Notice';
import { RequestError } from '../../components/RequestError';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetWorkCalendarQuery } from '../../services/calendars-api';
import { dayOf } from '../../services/due-moment';
import { Calculator } from './Calculator';
import { Versions } from './Versions';
import { YearView } from './YearView';

const ImportDialog = lazy(() =>
  import('./ImportDialog').then((dialog) => ({ default: dialog.ImportDialog })),
);
const RollbackDialog = lazy(() =>
  import('./RollbackDialog').then((dialog) => ({ default: dialog.RollbackDialog })),
);

/** The days that the body works (工作日历): looked at, tried out, and kept right. */
export function CalendarPage() {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { allowedActions } = useRBAC(permissions.manageCalendars);
  const [year, setYear] = useState<number | null>(null);
  const [isImporting, setImporting] = useState(false);
  const [rollback, setRollback] = useState<number | null>(null);
  const { data, error, refetch } = useGetWorkCalendarQuery(year === null ? {} : { year }, {
    refetchOnMountOrArgChange: true,
  });
  const mayManage = allowedActions.canManage === true;
  const { coverage, timeZone, version } = data ?? {};
  return (
    <Page.Main>
      <Page.Title>{translate('calendar.title')}</Page.Title>
      <Layouts.Header
        title={translate('calendar.title')}
        subtitle={translate('calendar.subtitle')}
        primaryAction={
          mayManage && data ? (
            <Button startIcon={<Upload />} onClick={() => setImporting(true)}>
              {translate('calendar.import')}
            </Button>
          ) : undefined
        }
      />
      <Layouts.Content>
        {error && (
          <RequestError onRetry={refetch}>
            {translate('calendar.error', { reason: errorSentence(error) })}
          </RequestError>
        )}
        {!error && !data && <Page.Loading>{translate('calendar.loading')}</Page.Loading>}
        {data && coverage && timeZone !== undefined && version !== undefined && (
          <Flex direction="column" alignItems="stretch" gap={6}>
            {coverage.urgency !== 'none' && (
              <Notice tone={coverage.urgency === 'missing' ? 'danger' : 'warning'}>
                {translate(
                  coverage.urgency === 'missing' ? 'calendar.missing' : 'calendar.ending',
                  { until: coverage.until },
                )}
              </Notice>
            )}
            <Typography tag="p">
              {translate('calendar.coverage', { from: coverage.from, until: coverage.until })}{' '}
              {translate('calendar.zone', { timeZone })}
            </Typography>
            <YearView calendar={data} onYear={setYear} />
            <Calculator timeZone={timeZone} today={dayOf(new Date(), timeZone)} />
            <Versions current={version} onRollback={mayManage ? setRollback : undefined} />
          </Flex>
        )}
      </Layouts.Content>
      <Suspense fallback={null}>
        {isImporting && data && (
          <ImportDialog calendar={data} onClose={() => setImporting(false)} />
        )}
        {rollback !== null && timeZone !== undefined && (
          <RollbackDialog
            version={rollback}
            timeZone={timeZone}
            onClose={() => setRollback(null)}
          />
        )}
      </Suspense>
    </Page.Main>
  );
}
