import { Typography } from '@strapi/design-system';
import type { Finding } from '../../../../shared/contracts';
import { useFindingSentence } from '../../hooks/use-finding-sentence';
import { useTranslate } from '../../hooks/use-translate';
import type { TranslationKey } from '../../translations';
import { Notice } from '../Notice';

interface FindingsNoticeProps {
  findings: Finding[];
  isBlocked: boolean;
  /** What stands before the sentences. */
  lead: TranslationKey;
}

/** The sentences of some findings in one frame; nothing when there are none. */
export function FindingsNotice({ findings, isBlocked, lead }: FindingsNoticeProps) {
  const translate = useTranslate();
  const sentence = useFindingSentence();
  if (findings.length === 0) return null;
  return (
    <Notice tone={isBlocked ? 'danger' : 'warning'}>
      {translate(lead)}
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
