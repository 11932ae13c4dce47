import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The program's own menu instead of Electron's, which has Reload and the developer tools. macOS takes copying and
 * pasting from the menu; elsewhere the page lists its actions itself (Ctrl+K), and F10 finds nothing.
 */
const items: readonly MenuItemConstructorOptions[] = [
  { role: 'appMenu' },
  { role: 'editMenu' },
  { role: 'windowMenu' },
];

export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate([...items]) : null);
}
