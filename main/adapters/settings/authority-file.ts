import { createChosenFile, type ChosenFile, type FileDialog } from '../chosen-file.ts';

/** A certificate takes two kilobytes; a chain with comments still fits. */
export const createAuthorityFile = (dialog: FileDialog): ChosenFile =>
  createChosenFile(dialog, {
    filter: { name: 'PEM, CRT, CER', extensions: ['pem', 'crt', 'cer', 'der'] },
    maxBytes: 65_536,
  });
