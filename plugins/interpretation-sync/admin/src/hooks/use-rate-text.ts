import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Gives the function that writes a rate as per cent; a dash where nothing was due. */
export function useRateText(): (rate: number | null) => string {
  const { formatNumber } = useIntl();
  return useCallback(
    (rate) =>
      rate === null ? '–' : formatNumber(rate, { style: 'percent', maximumFractionDigits: 1 }),
    [formatNumber],
  );
}
