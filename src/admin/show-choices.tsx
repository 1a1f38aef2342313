import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

interface Header {
  name: string;
  attribute?: { type: string };
  cellFormatter?: unknown;
}

interface ListView {
  displayedHeaders: Header[];
}

const Choice = ({ value }: { value: unknown }) => {
  const { formatMessage } = useIntl();
  if (typeof value !== 'string' || value === '') return <Typography>-</Typography>;
  return (
    <Typography textColor="neutral800" ellipsis>
      {formatMessage({ id: value, defaultMessage: value })}
    </Typography>
  );
};

const showChoice = (row: Record<string, unknown>, { name }: Header) => <Choice value={row[name]} />;

/** Strapi lists choices as they are stored; here they read as in the form. */
export const showChoices = <View extends ListView>(view: View): View => ({
  ...view,
  displayedHeaders: view.displayedHeaders.map((header) =>
    header.attribute?.type === 'enumeration' && header.cellFormatter === undefined
      ? { ...header, cellFormatter: showChoice }
      : header,
  ),
});
