import { Menu } from 'electron';
import { expect, test } from 'vitest';
import { setMenu } from '../../main/window/menu.ts';

const roles = (): readonly unknown[] | null =>
  Menu.getApplicationMenu()?.items.map(({ role }) => role) ?? null;

test('S-27: the menu has neither Reload nor developer tools: none at all, and on macOS what copying needs', () => {
  expect(roles()).toContain('viewMenu');
  setMenu('darwin');
  expect(roles()).toEqual(['appMenu', 'editMenu', 'windowMenu']);
  setMenu('win32');
  expect(roles()).toBeNull();
  setMenu('linux');
  expect(roles()).toBeNull();
});
