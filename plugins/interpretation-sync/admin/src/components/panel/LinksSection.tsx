import { Flex, Link, Status, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ExternalPolicy, GateAnswer, LinkedDocument } from '../../../../shared/contracts';
import { quoteTitle } from '../../../../shared/translations/finding-values';
import { useLanguage, useTranslate } from '../../hooks/use-translate';
import { documentPath, followableAddress } from '../../services/document-path';
import { CreateInterpretation } from './CreateInterpretation';
import { PanelSection } from './PanelSection';

/** What the document is linked to, with the way there, and the documents of other bodies. */
export function LinksSection({ gate }: { gate: GateAnswer }) {
  const translate = useTranslate();
  const { document, side, links, externalPolicies } = gate;
  const label = side === 'policy' ? 'links.label.policy' : 'links.label.interpretation';
  return (
    <PanelSection label={translate(label)}>
      {links.length === 0 && externalPolicies.length === 0 && (
        <Typography textColor="neutral600">{translate('links.none')}</Typography>
      )}
      {links.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {links.map((link) => (
            <LinkedItem key={`${link.uid}:${link.documentId}`} link={link} />
          ))}
        </Flex>
      )}
      {externalPolicies.length > 0 && (
        <>
          <Typography variant="pi" textColor="neutral600">
            {translate('links.external')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {externalPolicies.map((policy) => (
              <ExternalItem key={`${policy.title}:${policy.documentNumber}`} policy={policy} />
            ))}
          </Flex>
        </>
      )}
      {side === 'policy' && links.length > 0 && <CreateInterpretation policy={document} />}
    </PanelSection>
  );
}

function LinkedItem({ link }: { link: LinkedDocument }) {
  const translate = useTranslate();
  const title = quoteTitle(link.title, useLanguage());
  return (
    <Flex tag="li" justifyContent="space-between" alignItems="flex-start" gap={2}>
      <Link tag={NavLink} to={documentPath(link)}>
        {title}
      </Link>
      <Status variant={link.isPublic ? 'success' : 'secondary'} size="XS" shrink={0}>
        {translate(link.isPublic ? 'links.public' : 'links.draft')}
      </Status>
    </Flex>
  );
}

function ExternalItem({ policy }: { policy: ExternalPolicy }) {
  const title = quoteTitle(policy.title, useLanguage());
  const address = followableAddress(policy.url);
  const source = [policy.issuer, policy.documentNumber].filter(Boolean).join(' ');
  return (
    <Flex tag="li" direction="column" alignItems="flex-start">
      {address ? (
        <Link href={address} isExternal>
          {title}
        </Link>
      ) : (
        <Typography>{title}</Typography>
      )}
      {source && (
        <Typography variant="pi" textColor="neutral600">
          {source}
        </Typography>
      )}
    </Flex>
  );
}
