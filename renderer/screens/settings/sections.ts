/** The sections of the settings, in their order. */
export const sections = [
  'general',
  'shop',
  'products',
  'consents',
  'people',
  'data',
  'callbacks',
  'devices',
  'keys',
  'language',
  'updates',
  'diagnostics',
] as const;
export type Section = (typeof sections)[number];
