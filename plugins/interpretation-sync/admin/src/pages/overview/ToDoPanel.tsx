import { Flex, Link, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { useTranslate } from '../../hooks/use-translate';

interface ToDoPanelProps {
  title: string;
  total: number;
  /** Whether it must be acted on at once. */
  isPressing?: boolean;
  /** Where all of it stands; left out where there is no such page. */
  all?: string;
  /** The most pressing of it. */
  children?: ReactNode;
}

/** One kind of thing that needs somebody: how many there are, the first of them, the way to all. */
export function ToDoPanel({ title, total, isPressing = false, all, children }: ToDoPanelProps) {
  const translate = useTranslate();
  const heading = useId();
  return (
    <Flex
      tag="section"
      aria-labelledby={heading}
      direction="column"
      alignItems="stretch"
      gap={3}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 5 }}
    >
      <Flex justifyContent="space-between" gap={2}>
        <Typography tag="h3" id={heading} variant="delta">
          {title}
        </Typography>
        <Typography variant="beta" textColor={isPressing && total > 0 ? 'danger600' : 'neutral800'}>
          {total}
        </Typography>
      </Flex>
      {total === 0 ? (
        <Typography textColor="neutral600">{translate('overview.none')}</Typography>
      ) : (
        children
      )}
      {all && total > 0 && (
        <Link tag={NavLink} to={all} aria-label={translate('overview.all.of', { title })}>
          {translate('overview.all')}
        </Link>
      )}
    </Flex>
  );
}
