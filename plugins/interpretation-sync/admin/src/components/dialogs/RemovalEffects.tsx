import { Flex, Typography } from '@strapi/design-system';
import type { RemovalAnswer, RemovalEffect } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import type { TranslationKey } from '../../translations';
import { Notice } from '../Notice';
import { DocumentTitles } from '../panel/DocumentTitles';
import { FindingsNotice } from '../panel/FindingsNotice';

const sentences: Record<RemovalEffect, TranslationKey> = {
  reopens: 'removal.effect.reopens',
  uninterpreted: 'removal.effect.uninterpreted',
  closes: 'removal.effect.closes',
};

/** What follows from taking down; undefined where the person may not be told. */
export function RemovalEffects({ answer }: { answer: RemovalAnswer | undefined }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (!answer) return <Typography tag="p">{translate('removal.unknown')}</Typography>;
  if (answer.decision.verdict === 'blocked') {
    return (
      <FindingsNotice findings={answer.decision.findings} isBlocked lead={'removal.blocked'} />
    );
  }
  if (answer.public.length === 0) {
    return <Typography tag="p">{translate('removal.drafts')}</Typography>;
  }
  return (
    <>
      <DocumentTitles label={translate('removal.public')} documents={answer.public} />
      {answer.effects.length > 0 && (
        <Notice tone="warning">
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {answer.effects.map(({ policy, effect }) => (
              <li key={`${policy.documentId}:${policy.locale}`}>
                {translate(sentences[effect], { title: quoteTitle(policy.title, language) })}
              </li>
            ))}
          </Flex>
        </Notice>
      )}
      <DocumentTitles label={translate('removal.staying')} documents={answer.staying} />
    </>
  );
}
