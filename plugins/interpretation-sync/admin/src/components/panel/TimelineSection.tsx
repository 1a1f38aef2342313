import { TextButton } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslate } from '../../hooks/use-translate';
import { PanelLoading } from './PanelLoading';

const Timeline = lazy(() =>
  import('../timeline/Timeline').then((module) => ({ default: module.Timeline })),
);

interface TimelineSectionProps {
  uid: string;
  documentId: string;
  locale: string | undefined;
  timeZone: string | undefined;
}

/** Opens what has happened to the document, which is asked for only then. */
export function TimelineSection(document: TimelineSectionProps) {
  const translate = useTranslate();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <TextButton
        aria-expanded={isOpen}
        aria-controls={id}
        endIcon={isOpen ? <CaretUp /> : <CaretDown />}
        onClick={() => setIsOpen(!isOpen)}
      >
        {translate('timeline.label')}
      </TextButton>
      <div id={id}>
        {isOpen && (
          <Suspense fallback={<PanelLoading>{translate('timeline.loading')}</PanelLoading>}>
            <Timeline {...document} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
