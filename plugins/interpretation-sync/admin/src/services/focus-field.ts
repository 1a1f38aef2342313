/** What lies over the form where the screen is narrow; clicking it closes the drawer of panels. */
const DRAWER_OVERLAY = '[data-testid="actions-drawer-overlay"]';

/**
 * Brings a field of the edit form into view and puts the cursor into it.
 *
 * @returns false when the form doesn't show the field.
 */
export function focusField(name: string): boolean {
  const [field] = document.getElementsByName(name);
  if (!field) return false;
  document.querySelector<HTMLElement>(DRAWER_OVERLAY)?.click();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  return true;
}
