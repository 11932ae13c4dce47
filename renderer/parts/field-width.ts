/** How wide a control is: as wide as what is written into it. */
export type FieldWidth = 'short' | 'number' | 'code' | 'medium' | 'long' | 'uuid' | 'full';
