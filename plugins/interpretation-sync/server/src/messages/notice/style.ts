/** A4, in the typefaces of official documents where the computer has them; black on white alone. */
export const NOTICE_STYLE = `
@page { size: A4; margin: 25mm 20mm; }
body { margin: 0 auto; padding: 16px; max-width: 170mm; background: #fff; color: #000;
  font: 16px/1.8 FangSong, STFangsong, 'Noto Serif CJK SC', SimSun, serif; }
h1 { margin: 0 0 8px; text-align: center; font: bold 26px/1.4 SimSun, STSong, 'Noto Serif CJK SC', serif; }
.number { margin: 0 0 16px; text-align: right; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 6px 10px; border: 1px solid #000; vertical-align: top; text-align: left;
  overflow-wrap: anywhere; }
th { width: 26%; font-weight: normal; }
tr { break-inside: avoid; }
p { margin: 16px 0; }
.blank { height: 5em; }
.signatures { margin-top: 32px; display: flex; justify-content: space-between; gap: 24px; break-inside: avoid; }
@media screen and (max-width: 480px) { body { padding: 0; font-size: 14px; } th { width: 38%; } }
@media print { body { padding: 0; max-width: none; } }
`;
