import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Settings, SettingsAnswer, SettingsSection } from '../../../../shared/contracts';
import { useSettingsForm, type SettingsForm } from '../../hooks/use-settings-form';
import { useTranslate } from '../../hooks/use-translate';
import { instantText } from '../../services/due-moment';
import type { Problem } from '../../services/settings/problems';
import type { TranslationKey } from '../../translations';
import { Notice } from '../Notice';
import { SaveDialog } from './SaveDialog';
import { UnsavedChanges } from './UnsavedChanges';

export interface SettingsEditorProps<Section extends SettingsSection> {
  section: Section;
  title: TranslationKey;
  /** What the page is for, in one sentence. */
  intro: TranslationKey;
  /** Why the section cannot be saved as it was typed. */
  problemsOf?: (values: Settings[Section], stored: SettingsAnswer) => Problem[];
  children: (
    form: SettingsForm<Section>,
    /** What is wrong with a field of the section, by its path. */
    problemAt: (path: string) => string | undefined,
  ) => ReactNode;
}

interface LoadedProps<Section extends SettingsSection> extends SettingsEditorProps<Section> {
  stored: SettingsAnswer;
  /** Reads the settings anew; resolves once they are there. */
  onReload: () => Promise<unknown>;
}

/** A section of the settings with all around it: saving, refusals, warnings, the way back. */
export function SettingsEditor<Section extends SettingsSection>(props: LoadedProps<Section>) {
  const { section, title, intro, problemsOf, children, stored, onReload } = props;
  const translate = useTranslate();
  const { locale } = useIntl();
  const form = useSettingsForm(section, stored);
  const [isSaving, setIsSaving] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const [wasReloaded, setWasReloaded] = useState(false);
  const problems = problemsOf?.(form.values, stored) ?? [];
  const sentenceOf = ({ sentence, values }: Problem) => translate(sentence, values);

  const save = () => {
    setWasTried(true);
    setIsSaving(problems.length === 0);
  };
  const reload = async () => {
    await onReload();
    setIsSaving(false);
    setWasReloaded(true);
  };
  const close = () => {
    setIsSaving(false);
    setWasTried(false);
    setWasReloaded(false);
  };

  return (
    <Page.Main>
      <Page.Title>{translate(title)}</Page.Title>
      <Layouts.Header
        title={translate(title)}
        subtitle={translate(intro)}
        primaryAction={
          form.isEditable ? (
            <Flex gap={2}>
              <Button variant="tertiary" disabled={!form.isChanged} onClick={form.discard}>
                {translate('settings.discard')}
              </Button>
              <Button startIcon={<Check />} disabled={!form.isChanged} onClick={save}>
                {translate('settings.save')}
              </Button>
            </Flex>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {!form.isEditable && <Notice tone="warning">{translate('settings.read-only')}</Notice>}
          {wasReloaded && (
            <Notice tone="warning">
              {translate('settings.conflict.reloaded', {
                person: stored.changedBy ?? '',
                date: stored.changedAt ? instantText(stored.changedAt, locale) : '',
              })}
            </Notice>
          )}
          {wasTried && problems.length > 0 && (
            <Notice tone="danger">
              {translate('settings.problems', { count: problems.length })}
              {problems.map((problem) => (
                <Typography key={problem.path} tag="span" display="block">
                  {sentenceOf(problem)}
                </Typography>
              ))}
            </Notice>
          )}
          {children(form, (path) => {
            const problem = problems.find((candidate) => candidate.path === path);
            return problem && sentenceOf(problem);
          })}
        </Flex>
      </Layouts.Content>
      {isSaving && <SaveDialog section={section} form={form} onReload={reload} onClose={close} />}
      <UnsavedChanges isChanged={form.isChanged} />
    </Page.Main>
  );
}
