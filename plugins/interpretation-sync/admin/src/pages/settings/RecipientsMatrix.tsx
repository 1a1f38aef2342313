import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useMediaQuery } from '@strapi/strapi/admin';
import type { AlertLevel, RecipientRole } from '../../../../shared/contracts';
import { Table, Td, Th } from '../../components/Table';
import { DefaultLine } from '../../components/settings/DefaultLine';
import { alertLevels } from '../../hooks/use-alerts-view';
import { useSettingWords } from '../../hooks/use-setting-words';
import type { SettingsForm } from '../../hooks/use-settings-form';
import { useTranslate } from '../../hooks/use-translate';
import { isSame } from '../../services/unknown';
import { levelWords, roleWords } from '../../services/words';

const roles = [
  'contact',
  'backup',
  'head',
  'leader',
  'supervisor',
] as const satisfies RecipientRole[];

/** Who is told at which level: levels down, functions across; a card for each level where it is narrow. */
export function RecipientsMatrix({ form }: { form: SettingsForm<'alerts'> }) {
  const translate = useTranslate();
  const { lines } = useSettingWords();
  const isWide = useMediaQuery('(min-width: 1200px)');
  const { values, defaults, isEditable, change } = form;
  const { recipients } = values;

  const set = (level: AlertLevel, next: RecipientRole[]) =>
    change({ recipients: { ...recipients, [level]: next } });
  const toggle = (level: AlertLevel, role: RecipientRole) =>
    set(
      level,
      roles.filter((known) => recipients[level].includes(known) !== (known === role)),
    );

  const box = (level: AlertLevel, role: RecipientRole, label?: string) => (
    <Checkbox
      aria-label={
        label === undefined
          ? translate('settings.alerts.recipients.cell', {
              level: translate(levelWords[level]),
              role: translate(roleWords[role]),
            })
          : undefined
      }
      checked={recipients[level].includes(role)}
      disabled={!isEditable}
      onCheckedChange={() => toggle(level, role)}
    >
      {label}
    </Checkbox>
  );
  const below = (level: AlertLevel) => (
    <>
      {recipients[level].length === 0 && (
        <Typography variant="pi" textColor="warning700" tag="p">
          {translate('settings.alerts.recipients.nobody')}
        </Typography>
      )}
      <DefaultLine
        name={translate('settings.name.recipients', { level: translate(levelWords[level]) })}
        value={lines(`alerts.recipients.${level}`, defaults.recipients[level]).join('')}
        isDefault={isSame(recipients[level], defaults.recipients[level])}
        isEditable={isEditable}
        onReset={() => set(level, defaults.recipients[level])}
      />
    </>
  );

  if (!isWide) {
    return (
      <Flex direction="column" alignItems="stretch" gap={5}>
        {alertLevels.map((level) => (
          <Flex
            key={level}
            role="group"
            aria-label={translate(levelWords[level])}
            direction="column"
            alignItems="stretch"
            gap={2}
          >
            <Typography fontWeight="semiBold">{translate(levelWords[level])}</Typography>
            {roles.map((role) => (
              <Box key={role}>{box(level, role, translate(roleWords[role]))}</Box>
            ))}
            {below(level)}
          </Flex>
        ))}
      </Flex>
    );
  }
  return (
    <Table label={translate('settings.alerts.recipients')}>
      <thead>
        <tr>
          {(['settings.alerts.level', ...roles.map((role) => roleWords[role])] as const).map(
            (head) => (
              <Th key={head}>
                <Typography variant="sigma" textColor="neutral600">
                  {translate(head)}
                </Typography>
              </Th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {alertLevels.map((level) => (
          <tr key={level}>
            <Td>
              <Box paddingTop={2} paddingBottom={2} style={{ whiteSpace: 'normal' }}>
                <Typography fontWeight="semiBold" tag="p">
                  {translate(levelWords[level])}
                </Typography>
                {below(level)}
              </Box>
            </Td>
            {roles.map((role) => (
              <Td key={role}>{box(level, role)}</Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
