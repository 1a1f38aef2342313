import type { Side } from '../../../shared/contracts';
import { useGetTypesQuery, type MappedTypes } from '../services/interpretation-sync-api';

/** On which side the documents of a content type stand; null on neither, or while that is not known. */
export function useSide(uid: string): { types: MappedTypes; side: Side } | null {
  const { data: types } = useGetTypesQuery();
  if (!types) return null;
  if (uid === types.policy) return { types, side: 'policy' };
  return uid === types.interpretation ? { types, side: 'interpretation' } : null;
}
