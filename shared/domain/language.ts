export const languages = ['et', 'lv', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];
