import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { sections, type Section } from '../pages/sections';

/** The pages that the person may see; undefined while that is being asked. */
export function useAllowedSections(): readonly Section[] | undefined {
  const checkPermissions = useAuth('AllowedSections', (auth) => auth.checkUserHasPermissions);
  const [allowed, setAllowed] = useState<readonly Section[]>();
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const granted = await Promise.all(
        sections.map(({ permissions }) => checkPermissions(permissions)),
      );
      if (isCurrent) setAllowed(sections.filter((_section, index) => granted[index]?.length));
    };
    // Where it cannot be asked nothing is offered; each page says why it stays closed.
    ask().catch(() => isCurrent && setAllowed([]));
    return () => {
      isCurrent = false;
    };
  }, [checkPermissions]);
  return allowed;
}
