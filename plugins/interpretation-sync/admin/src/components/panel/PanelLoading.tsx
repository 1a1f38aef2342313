import { Flex, Loader, Typography } from '@strapi/design-system';

/** Says what is being read; screen readers hear it from the turning sign. */
export function PanelLoading({ children }: { children: string }) {
  return (
    <Flex gap={2}>
      <Loader small>{children}</Loader>
      <Typography textColor="neutral600" aria-hidden>
        {children}
      </Typography>
    </Flex>
  );
}
