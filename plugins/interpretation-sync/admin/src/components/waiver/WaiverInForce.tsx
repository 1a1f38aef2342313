import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { WaiverAnswer } from '../../../../shared/contracts';
import { useTranslate } from '../../hooks/use-translate';
import { civilDate, instantText } from '../../services/due-moment';
import { waiverKinds } from './waiver-kinds';

/** Ground, reason, person and last day of a waiver, and what it means for the clock. */
export function WaiverInForce({ waiver }: { waiver: WaiverAnswer }) {
  const translate = useTranslate();
  const { locale } = useIntl();
  const { kind, ground, reason, expiresOn, grantedAt, grantedBy } = waiver;
  const entries = [
    [translate('waiver.ground'), ground],
    [translate('waiver.reason'), reason],
    [
      translate('waiver.granted'),
      translate('waiver.granted.by', { person: grantedBy, date: instantText(grantedAt, locale) }),
    ],
    [
      translate('waiver.until'),
      expiresOn === null ? translate('waiver.until.revoked') : civilDate(expiresOn, locale),
    ],
  ] as const;
  return (
    <>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        {entries.map(([label, value]) => (
          <div key={label}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
              {value}
            </Typography>
          </div>
        ))}
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {translate(waiverKinds[kind].effect)}
      </Typography>
    </>
  );
}
