import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { NextRunsAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { instantText } from '../../services/due-moment';

/** The next times at which a schedule runs, in the time zone of the body. */
export function NextRuns({ answer: { runs, timeZone } }: { answer: NextRunsAnswer }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {translate('settings.sweep.next', { timeZone })}
      </Typography>
      <ol>
        {runs.map((run) => (
          <Typography key={run} tag="li">
            {instantText(run, locale, timeZone)}
          </Typography>
        ))}
      </ol>
    </Box>
  );
}
