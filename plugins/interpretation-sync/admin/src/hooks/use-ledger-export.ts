import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { LedgerFilters } from '../../../shared/contracts';
import { addressOf } from '../services/api';
import { dayOf } from '../services/due-moment';
import { withQuery } from '../services/query-string';
import { fileNameOf, saveFile } from '../services/save-file';
import { useTranslate } from './use-translate';

/** Saves the rows that fit as a spreadsheet, and says how it went. */
export function useLedgerExport() {
  const translate = useTranslate();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isExporting, setExporting] = useState(false);

  const exportRows = async (filters: LedgerFilters) => {
    setExporting(true);
    try {
      const {
        data,
        status = 0,
        headers,
      } = await get(
        withQuery(addressOf('ledger.xlsx'), { ...filters }),
        // The client renews a token that has run out; what else is refused says why in its body.
        { responseType: 'blob', validateStatus: (answered) => answered !== 401 },
      );
      if (status >= 400) throw new Error(await sentenceOf(data, status));
      const standard = translate('ledger.export.file', { date: dayOf(new Date()) });
      const name = fileNameOf(headers?.get('Content-Disposition') ?? null) ?? standard;
      saveFile(data, name);
      toggleNotification({ type: 'success', message: translate('ledger.export.done', { name }) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      toggleNotification({
        type: 'danger',
        message: translate('ledger.export.failed', { reason }),
      });
    } finally {
      setExporting(false);
    }
  };
  return { exportRows, isExporting };
}

/** What the server says of a refusal; the status where it says nothing that can be read. */
async function sentenceOf(body: Blob, status: number): Promise<string> {
  try {
    const answer: { error?: { message?: unknown } } = JSON.parse(await body.text());
    return String(answer.error?.message ?? status);
  } catch {
    return String(status);
  }
}
