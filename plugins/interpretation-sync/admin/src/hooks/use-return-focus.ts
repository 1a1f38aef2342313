import { useState } from 'react';

/**
 * Gives the focus back to what it was on before a dialog opened: the design system does so only for
 * a trigger of its own. Goes to `onCloseAutoFocus` of the content; used where the dialog mounts.
 */
export function useReturnFocus(): (event: Event) => void {
  const [opener] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement) opener.focus();
  };
}
