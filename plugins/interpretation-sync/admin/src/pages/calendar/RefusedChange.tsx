import { Box, Typography } from '@strapi/design-system';
import { Notice } from '../../components/Notice';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { importFaultsIn } from '../../services/import-faults';

type RequestError = Parameters<ReturnType<typeof useErrorSentence>>[0];

/** Why a change of the calendar is refused, line by line where a file is at fault. */
export function RefusedChange({ error }: { error: RequestError | undefined }) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  if (!error) return null;
  const faults = importFaultsIn(error);
  return (
    <Box paddingBottom={4}>
      <Notice tone="danger">
        {faults.length === 0 ? (
          errorSentence(error)
        ) : (
          <>
            <Typography tag="p">{translate('calendar.import.refused')}</Typography>
            <ul>
              {faults.map((fault) => (
                <Typography key={fault} tag="li">
                  {fault}
                </Typography>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </Box>
  );
}
