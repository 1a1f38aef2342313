import { Button, Dialog, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router-dom';
import { useReturnFocus } from '../../hooks/use-return-focus';
import { useTranslate } from '../../hooks/use-translate';

/** Asks before a page with unsaved changes is left; the browser asks in its own words. */
export function UnsavedChanges({ isChanged }: { isChanged: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isChanged) event.preventDefault();
      },
      [isChanged],
    ),
  );
  if (blocker.state !== 'blocked') return null;
  return <Question onStay={() => blocker.reset()} onLeave={() => blocker.proceed()} />;
}

interface QuestionProps {
  onStay: () => void;
  onLeave: () => void;
}

function Question({ onStay, onLeave }: QuestionProps) {
  const translate = useTranslate();
  const returnFocus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={onStay}>
      <Dialog.Content onCloseAutoFocus={returnFocus}>
        <Dialog.Header>{translate('settings.leave.title')}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="p">{translate('settings.leave')}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {translate('settings.leave.stay')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger" fullWidth onClick={onLeave}>
            {translate('settings.leave.go')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
