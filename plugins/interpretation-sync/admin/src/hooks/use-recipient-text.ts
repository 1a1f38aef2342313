import { useCallback } from 'react';
import type { DeliveryAnswer } from '../../../shared/contracts';
import { addresseeWords } from '../services/words';
import { useTranslate } from './use-translate';

/** Gives the function that says whom a delivery is for: the person with function and department. */
export function useRecipientText(): (recipient: DeliveryAnswer['recipient']) => string {
  const translate = useTranslate();
  return useCallback(
    ({ name, role, department }) => {
      const word = translate(addresseeWords[role]);
      return name === '' ? word : translate('deliveries.person', { name, role: word, department });
    },
    [translate],
  );
}
