import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { focusField } from '../services/focus-field';
import { useTranslate } from './use-translate';

/** Gives the function that puts the cursor into a field of the form, or says that the form lacks it. */
export function useFocusField(): (name: string) => void {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  return useCallback(
    (name) => {
      if (focusField(name)) return;
      toggleNotification({ type: 'info', message: translate('finding.field-hidden') });
    },
    [translate, toggleNotification],
  );
}
