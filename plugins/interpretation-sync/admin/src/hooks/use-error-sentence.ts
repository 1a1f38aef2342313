import { useAPIErrorHandler, type isBaseQueryError } from '@strapi/strapi/admin';
import { useCallback } from 'react';

type RequestError = Parameters<typeof isBaseQueryError>[0];

/** Gives the function that says why a request failed, in the words of the server. */
export function useErrorSentence(): (error: RequestError) => string {
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  return useCallback((error) => formatAPIError(error), [formatAPIError]);
}
