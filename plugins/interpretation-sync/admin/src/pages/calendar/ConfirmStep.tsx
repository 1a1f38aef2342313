import { Checkbox, Flex, Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { CalendarPreview } from '../../../../shared/contracts';
import { Notice } from '../../components/Notice';
import { ReasonField } from '../../components/ReasonField';
import { useTranslate } from '../../hooks/use-translate';
import { DifferenceList } from './DifferenceList';
import { MoveList } from './MoveList';
import { SanityList } from './SanityList';

interface ConfirmStepProps {
  preview: CalendarPreview | undefined;
  timeZone: string;
  onMore: () => void;
  reason: string;
  onReason: (reason: string) => void;
  acceptsUnusual: boolean;
  onAccept: (accepts: boolean) => void;
}

/** What the new calendar would change, day by day and deadline by deadline, before it is confirmed. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { preview, timeZone, onMore, reason, onReason, acceptsUnusual, onAccept } = props;
  const translate = useTranslate();
  if (!preview) return <Loader>{translate('calendar.previewing')}</Loader>;
  const { before, after } = preview.coverage;
  const isWider = before.from !== after.from || before.until !== after.until;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Part title={translate('calendar.part.differences')}>
        {isWider && (
          <Typography tag="p">
            {translate('calendar.coverage.becomes', { from: after.from, until: after.until })}
          </Typography>
        )}
        <DifferenceList differences={preview.differences} />
      </Part>
      {preview.sanity.length > 0 && (
        <Part title={translate('calendar.part.sanity')}>
          <SanityList checks={preview.sanity} />
        </Part>
      )}
      <Part title={translate('calendar.part.moves')}>
        <MoveList moves={preview.moves} timeZone={timeZone} onMore={onMore} />
      </Part>
      {preview.isUnusual && (
        <Notice tone="warning">
          <Checkbox
            checked={acceptsUnusual}
            onCheckedChange={(accepts) => onAccept(accepts === true)}
          >
            {translate('calendar.accept')}
          </Checkbox>
        </Notice>
      )}
      <ReasonField label={translate('calendar.reason')} value={reason} onChange={onReason} />
    </Flex>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}
