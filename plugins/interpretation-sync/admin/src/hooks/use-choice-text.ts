import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/**
 * Gives the function that says a choice of the application's fields (文件性质, 文种 …) as its edit form
 * does: there the raw value is the id of the sentence. The plugin itself knows no such choices.
 */
export function useChoiceText(): (value: string) => string {
  const { formatMessage, messages } = useIntl();
  return useCallback(
    (value) => (value in messages ? formatMessage({ id: value }) : value),
    [formatMessage, messages],
  );
}
