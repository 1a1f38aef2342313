import { Typography } from '@strapi/design-system';
import type { OverviewAnswer } from '../../../../shared/contracts';
import { Notice } from '../../components/Notice';
import { useTranslate } from '../../hooks/use-translate';

/** Departments in which nobody can be told, and who is told instead. */
export function UnreachableNotice({ unreachable }: Pick<OverviewAnswer, 'unreachable'>) {
  const translate = useTranslate();
  const { total, items } = unreachable;
  return (
    <Notice tone="warning">
      {translate('overview.unreachable', { count: total })}
      {items.map(({ department, toldInstead }, index) => (
        <Typography key={index} tag="span" display="block">
          {toldInstead === null
            ? translate('overview.unreachable.nobody', { department })
            : translate('overview.unreachable.instead', { department, toldInstead })}
        </Typography>
      ))}
    </Notice>
  );
}
