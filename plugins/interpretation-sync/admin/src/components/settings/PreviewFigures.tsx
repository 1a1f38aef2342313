import { Flex, Typography } from '@strapi/design-system';
import type { SettingsChange, SettingsPreview } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';

interface PreviewFiguresProps {
  preview: SettingsPreview;
  changes: SettingsChange['changes'];
}

/** What a change of the settings would do, in figures, as far as it is the change that does it. */
export function PreviewFigures({ preview, changes }: PreviewFiguresProps) {
  const translate = useTranslate();
  const { movedDeadlines, policiesWithFindings, refusedLately } = preview;
  const concernsGate = changes.some(({ path }) => path.startsWith('gate.'));
  const beginsTrial = changes.some(({ path, after }) => path === 'gate.mode' && after === 'trial');
  const sentences = [
    movedDeadlines > 0 && translate('settings.preview.deadlines', { count: movedDeadlines }),
    concernsGate &&
      policiesWithFindings > 0 &&
      translate('settings.preview.findings', { count: policiesWithFindings }),
    beginsTrial &&
      refusedLately > 0 &&
      translate('settings.preview.refused', { count: refusedLately }),
  ].filter((sentence) => sentence !== false);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {(sentences.length > 0 ? sentences : [translate('settings.preview.nothing')]).map(
        (sentence) => (
          <Typography key={sentence} tag="li">
            {sentence}
          </Typography>
        ),
      )}
    </Flex>
  );
}
