import { Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useId, useRef } from 'react';
import { useOpenAlertCount } from '../../hooks/use-open-alert-count';
import { useTranslate } from '../../hooks/use-translate';

/** More than this is not told apart at a glance. */
const MOST = 99;

/**
 * The number on the menu's icon. The menu names its link by an `aria-label` that plugins cannot
 * change; `aria-labelledby` goes before it, so screen readers hear the number too.
 */
export function OpenAlertCount() {
  const translate = useTranslate();
  const id = useId();
  const badge = useRef<HTMLDivElement>(null);
  const count = useOpenAlertCount();

  useEffect(() => {
    const link = badge.current?.closest('a');
    link?.setAttribute('aria-labelledby', id);
    return () => link?.removeAttribute('aria-labelledby');
  }, [id, count]);

  if (count === 0) return null;
  return (
    <Flex
      ref={badge}
      aria-hidden
      position="absolute"
      top="-0.8rem"
      left="1rem"
      minWidth="1.8rem"
      height="1.8rem"
      paddingLeft={1}
      paddingRight={1}
      justifyContent="center"
      background="danger600"
      borderRadius="0.9rem"
    >
      <Typography variant="sigma" textColor="neutral0">
        {count > MOST ? `${MOST}+` : count}
      </Typography>
      <Box id={id} tag="span" display="none">
        {translate('menu.open-alerts', { menu: translate('menu.title'), count })}
      </Box>
    </Flex>
  );
}
