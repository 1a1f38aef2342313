const FULL_WIDTH_ASCII = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const YEAR_IN_BRACKETS = /[[({〔【〈《]([12]\d{3})[\])}〕】〉》]/g;
const SERIAL_AFTER_YEAR = /(〔[12]\d{3}〕)第?0*(\d+)/g;

/**
 * One spelling of a document number (发文字号): half-width letters and digits, no spaces, the year
 * in hexagonal brackets, no 第 and no leading zero before the serial number:
 * `赣司发[2020] 第05号` → `赣司发〔2020〕5号`. Blank text gives `''`.
 *
 * Source: GB/T 9704-2012 《党政机关公文格式》 7.2.5.
 */
export function normaliseDocumentNumber(text: string): string {
  return text
    .replace(FULL_WIDTH_ASCII, (character) =>
      String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
    )
    .replace(/\s+/gu, '')
    .replace(YEAR_IN_BRACKETS, '〔$1〕')
    .replace(SERIAL_AFTER_YEAR, '$1$2');
}
