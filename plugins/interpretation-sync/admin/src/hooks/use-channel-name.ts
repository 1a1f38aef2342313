import { useCallback } from 'react';
import { channelWords } from '../services/words';
import { useTranslate } from './use-translate';

/** Gives the function that names a channel: usual ones in words, others as the configuration does. */
export function useChannelName(): (channel: string) => string {
  const translate = useTranslate();
  return useCallback(
    (channel) => {
      const word = channelWords.get(channel);
      return word ? translate(word) : channel;
    },
    [translate],
  );
}
