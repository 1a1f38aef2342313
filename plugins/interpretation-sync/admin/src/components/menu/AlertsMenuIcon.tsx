import { Box } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { lazy, Suspense, type SVGProps } from 'react';

const OpenAlertCount = lazy(() =>
  import('./OpenAlertCount').then((module) => ({ default: module.OpenAlertCount })),
);

/** The bell of the menu, with the number of alerts that nobody has acknowledged. */
export function AlertsMenuIcon(props: SVGProps<SVGSVGElement>) {
  return (
    <Box position="relative">
      <Bell {...props} />
      <Suspense fallback={null}>
        <OpenAlertCount />
      </Suspense>
    </Box>
  );
}
