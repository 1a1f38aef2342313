import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';

/** What an office program puts on the clipboard when a document is copied. */
export const copiedFrom = (program: 'word' | 'wps' | 'excel'): string =>
  readFileSync(path.resolve(__dirname, `../fixtures/clipboard/${program}.html`), 'utf8');

/** Pastes HTML at the cursor of an editor; a browser without a window has no clipboard of its own. */
export const pasteInto = (editor: Locator, html: string): Promise<void> =>
  editor.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
