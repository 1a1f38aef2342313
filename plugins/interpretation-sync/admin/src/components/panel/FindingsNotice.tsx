import { Typography } from '@strapi/design-system';
import type { Finding } from '../../../../shared/contracts';
import { useFindingSentence } from '../../hooks/use-finding-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { Notice } from '../Notice';

interface FindingsNoticeProps {
  findings: Finding[];
  isBlocked: boolean;
}

/** The sentences of some findings in one frame; nothing when there are none. */
export function FindingsNotice({ findings, isBlocked }: FindingsNoticeProps) {
  const translate = useTranslate();
  const sentence = useFindingSentence();
  if (findings.length === 0) return null;
  return (
    <Notice tone={isBlocked ? 'danger' : 'warning'}>
      {translate(isBlocked ? 'together.blocked' : 'together.warned')}
      {findings.map((finding) => (
        <Typography
          key={`${finding.code}:${finding.document.documentId}`}
          tag="span"
          display="block"
          paddingTop={1}
          textColor="inherit"
        >
          {sentence(finding)}
        </Typography>
      ))}
    </Notice>
  );
}
