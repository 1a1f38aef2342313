import { useCallback } from 'react';
import type { StatisticsGroup } from '../../../shared/contracts';
import { useTranslate } from './use-translate';

/** Gives the function that names a group; policies without a department make up a group of their own. */
export function useGroupLabel(): (group: StatisticsGroup) => string {
  const translate = useTranslate();
  return useCallback(
    ({ key, label }) => (key === '' ? translate('figures.department.none') : label),
    [translate],
  );
}
