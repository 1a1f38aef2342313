import { useCallback } from 'react';
import { eventWords } from '../services/events';
import type { TranslationKey } from '../translations';
import { useTranslate } from './use-translate';

const words: Readonly<Record<string, TranslationKey>> = eventWords;

/** Gives the function that says what an event is called; another plugin's keeps its name. */
export function useEventWords(): (event: string) => string {
  const translate = useTranslate();
  return useCallback(
    (event) => {
      const word = words[event];
      return word ? translate(word) : event;
    },
    [translate],
  );
}
