import { Button, Flex, Popover } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { unstable_useContentManagerContext, useQueryParams, useRBAC } from '@strapi/strapi/admin';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { PLUGIN_ID } from '../../plugin-id';
import { statesIn } from '../../services/ledger-view';
import { sideOfOptions, type ListFilterQuery } from '../../services/list-view';
import { StateFilter } from '../../pages/ledger/StateFilter';
import { CivilDateField } from '../CivilDateField';

/** Narrows the list of either type down by interpretation state and due day; kept in the address. */
export function ListFilters() {
  const translate = useTranslate();
  const { contentType } = unstable_useContentManagerContext();
  const mayRead = useRBAC(permissions.readGate).allowedActions.canRead === true;
  const [{ query }, setQuery] = useQueryParams<ListFilterQuery>();
  if (!mayRead || !sideOfOptions(contentType?.pluginOptions)) return null;

  const filters = query.plugins?.[PLUGIN_ID] ?? {};
  const { state = '', dueFrom = '', dueTo = '' } = filters;
  const change = (changed: Record<string, string>) => {
    const kept = Object.entries({ state, dueFrom, dueTo, ...changed }).filter(
      ([, value]) => value !== '',
    );
    const { [PLUGIN_ID]: _own, ...others } = query.plugins ?? {};
    const plugins = kept.length > 0 ? { [PLUGIN_ID]: Object.fromEntries(kept) } : {};
    setQuery({ plugins: { ...others, ...plugins }, page: 1 });
  };
  const count = [state, dueFrom, dueTo].filter((value) => value !== '').length;

  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant={count > 0 ? 'secondary' : 'tertiary'} size="S" startIcon={<Clock />}>
          {translate('list.filters', { count })}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Flex direction="column" alignItems="stretch" gap={4} padding={4} minWidth="28rem">
          <StateFilter
            value={statesIn(state)}
            onChange={(states) => change({ state: states.join(',') })}
          />
          <CivilDateField
            label={translate('list.due-from')}
            value={dueFrom}
            onChange={(day) => change({ dueFrom: day })}
          />
          <CivilDateField
            label={translate('list.due-to')}
            value={dueTo}
            onChange={(day) => change({ dueTo: day })}
          />
          <Button
            variant="tertiary"
            disabled={count === 0}
            onClick={() => change({ state: '', dueFrom: '', dueTo: '' })}
          >
            {translate('list.clear')}
          </Button>
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}
