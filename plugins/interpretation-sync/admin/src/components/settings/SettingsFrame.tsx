import { Page } from '@strapi/strapi/admin';
import type { SettingsSection } from '../../../../shared/contracts';
import { useErrorSentence } from '../../hooks/use-error-sentence';
import { useTranslate } from '../../hooks/use-translate';
import { permissions } from '../../permissions';
import { useGetInterpretationSyncSettingsQuery } from '../../services/settings-api';
import { RequestError } from '../RequestError';
import { SettingsEditor, type SettingsEditorProps } from './SettingsEditor';

/** A page of the settings, once they are read, for whoever may see them. */
export function SettingsFrame<Section extends SettingsSection>(
  props: SettingsEditorProps<Section>,
) {
  return (
    <Page.Protect permissions={permissions.readSettings}>
      <ReadSettings {...props} />
    </Page.Protect>
  );
}

function ReadSettings<Section extends SettingsSection>(props: SettingsEditorProps<Section>) {
  const translate = useTranslate();
  const errorSentence = useErrorSentence();
  const { data, error, refetch } = useGetInterpretationSyncSettingsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  // Once read, what was typed is kept whatever happens to a later request.
  if (data) return <SettingsEditor {...props} stored={data} onReload={refetch} />;
  if (error) {
    return (
      <RequestError onRetry={refetch}>
        {translate('settings.error', { reason: errorSentence(error) })}
      </RequestError>
    );
  }
  return <Page.Loading>{translate('settings.loading')}</Page.Loading>;
}
