import { Button } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { useState } from 'react';
import type { DeadlineAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { MoveStartDialog } from './MoveStartDialog';

/** Lets whoever may set the instant from which a deadline counts do so. */
export function MoveStart({ deadline }: { deadline: DeadlineAnswer }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        startIcon={<ClockCounterClockwise />}
        onClick={() => setOpen(true)}
      >
        {translate('start.move')}
      </Button>
      {isOpen && <MoveStartDialog deadline={deadline} onClose={() => setOpen(false)} />}
    </>
  );
}
