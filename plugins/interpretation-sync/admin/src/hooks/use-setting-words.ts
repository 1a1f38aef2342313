import { useCallback, useMemo } from 'react';
import { joinWords } from '../../../shared/translations/finding-values';
import { dimensions } from '../services/settings/duty-table';
import { settingChoices, settingNames, severityWords } from '../services/settings/setting-words';
import { member } from '../services/unknown';
import { checkWords, dutyWords, levelWords, roleWords } from '../services/words';
import type { TranslationKey } from '../translations';
import { useChoiceText } from './use-choice-text';
import { useLanguage, useTranslate } from './use-translate';

const CHECKS = 'gate.checks.';
const RECIPIENTS = 'alerts.recipients.';
const ADDRESSES = 'addresses.';

export interface SettingWords {
  /** What a setting is called. */
  name(path: string): string;
  /** The value of a setting in words, one line or several. Anything may come: the history keeps old shapes. */
  lines(path: string, value: unknown): string[];
}

/** Says settings and their values in the reader's language. */
export function useSettingWords(): SettingWords {
  const translate = useTranslate();
  const language = useLanguage();
  const choiceText = useChoiceText();

  const word = useCallback(
    (words: Readonly<Record<string, TranslationKey>>, value: unknown) => {
      const isName = typeof value === 'string' || typeof value === 'boolean';
      const known = isName ? words[String(value)] : undefined;
      return known ? translate(known) : plain(value);
    },
    [translate],
  );

  return useMemo(() => {
    const ruleLine = (rule: unknown, index: number) => {
      const matched = dimensions
        .map((dimension) => member(rule, dimension))
        .filter((value) => typeof value === 'string')
        .map(choiceText);
      return translate('settings.duty.line', {
        row: index + 1,
        matched:
          matched.length > 0 ? joinWords(matched, language) : translate('settings.duty.any.all'),
        duty: word(dutyWords, member(rule, 'duty')),
      });
    };
    const reminderLine = (reminder: unknown) =>
      translate('settings.alerts.reminder.line', {
        day: plain(member(reminder, 'workingDay')),
        time: plain(member(reminder, 'at')),
      });
    const list = (value: unknown, line: (entry: unknown, index: number) => string) =>
      Array.isArray(value) && value.length > 0
        ? value.map(line)
        : [translate('settings.value.none')];

    return {
      name: (path) => {
        if (path.startsWith(CHECKS)) {
          return translate('settings.name.check', {
            check: word(checkWords, path.slice(CHECKS.length)),
          });
        }
        if (path.startsWith(ADDRESSES)) {
          return translate('settings.name.addresses', {
            level: word(levelWords, path.slice(ADDRESSES.length)),
          });
        }
        if (path.startsWith(RECIPIENTS)) {
          return translate('settings.name.recipients', {
            level: word(levelWords, path.slice(RECIPIENTS.length)),
          });
        }
        const known = settingNames[path];
        return known ? translate(known) : path;
      },
      lines: (path, value) => {
        if (path === 'duty.rules') return list(value, ruleLine);
        if (path === 'alerts.reminders') return list(value, reminderLine);
        if (path.startsWith(RECIPIENTS)) {
          return [
            joinWords(
              list(value, (role) => word(roleWords, role)),
              language,
            ),
          ];
        }
        if (path.startsWith(ADDRESSES)) return list(value, plain);
        if (path.startsWith(CHECKS)) return [word(severityWords, value)];
        if (value === '') return [translate('settings.value.none')];
        return [word(settingChoices[path] ?? {}, value)];
      },
    };
  }, [translate, language, choiceText, word]);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
