/** What a till prints on: sheets, or the roll of a receipt printer, 80 mm wide. */
export const paperSizes = ['a4', 'roll'] as const;
export type PaperSize = (typeof paperSizes)[number];
