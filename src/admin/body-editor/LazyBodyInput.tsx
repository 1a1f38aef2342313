import { Field, Flex, Loader } from '@strapi/design-system';
import { lazy, Suspense, type ComponentProps } from 'react';
import { useIntl } from 'react-intl';

const BodyInput = lazy(() =>
  import('./BodyInput').then((module) => ({ default: module.BodyInput })),
);

/** The editor, loaded with the first form that has a body; its label is there from the start. */
export const LazyBodyInput = (props: ComponentProps<typeof BodyInput>) => {
  const { formatMessage } = useIntl();
  const loading = (
    <Field.Root>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={props.labelAction}>{props.label}</Field.Label>
        <Flex justifyContent="center" padding={8} background="neutral100" hasRadius>
          <Loader>{formatMessage({ id: 'body-field.loading' })}</Loader>
        </Flex>
      </Flex>
    </Field.Root>
  );
  return (
    <Suspense fallback={loading}>
      <BodyInput {...props} />
    </Suspense>
  );
};
