import type Electron from 'electron';
import { guardedClass, guardedEmitter } from '../guard.ts';
import { standsFor, standsForClass } from '../typings.ts';

const asMenu = (menu: object | undefined): Electron.Menu | undefined =>
  menu && standsFor<Electron.Menu>()(menu);

let lastCommand = 0;

/** A menu item: what it says, and what it does when a test clicks it. */
class MenuItemStandIn extends guardedClass('MenuItem') {
  readonly commandId = ++lastCommand;
  readonly id: string;
  readonly role: Electron.MenuItem['role'];
  readonly type: Electron.MenuItem['type'];
  readonly submenu: Electron.Menu | undefined;
  readonly accelerator: string | null;
  readonly click: () => void;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(options: Electron.MenuItemConstructorOptions) {
    super();
    const { id = '', label, role, type, submenu, click, accelerator = null } = options;
    const { enabled = true, visible = true, checked = false } = options;
    this.id = id;
    this.label = label ?? role ?? '';
    this.role = role as Electron.MenuItem['role'];
    this.type = type ?? (submenu ? 'submenu' : 'normal');
    this.submenu = Array.isArray(submenu) ? MenuStandIn.buildFromTemplate(submenu) : asMenu(submenu);
    this.accelerator = accelerator;
    this.enabled = enabled;
    this.visible = visible;
    this.checked = checked;
    const asElectron = standsFor<Electron.MenuItem>()<MenuItemStandIn>(this);
    this.click = () => click?.(asElectron, undefined, {});
  }
}

export const menuItem = standsForClass<typeof Electron.MenuItem>()(MenuItemStandIn);

/** Undefined as long as the program has set none: Electron then has one of its own. */
let applicationMenu: Electron.Menu | null | undefined;
const ofElectron = (['fileMenu', 'editMenu', 'viewMenu', 'windowMenu'] as const).map((role) => ({ role }));

/** Menus are kept and can be read and clicked; none is ever drawn, so `popup` throws. */
class MenuStandIn extends guardedEmitter('Menu', ['menu-will-show', 'menu-will-close']) {
  readonly items: Electron.MenuItem[] = [];

  static buildFromTemplate(
    template: (Electron.MenuItemConstructorOptions | Electron.MenuItem)[],
  ): Electron.Menu {
    const menu = new MenuStandIn();
    for (const one of template) {
      const ready = (one as object) instanceof MenuItemStandIn;
      menu.append(
        ready ? (one as Electron.MenuItem) : new menuItem(one as Electron.MenuItemConstructorOptions),
      );
    }
    return standsFor<Electron.Menu>()(menu);
  }

  static setApplicationMenu(menu: Electron.Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Electron.Menu | null {
    return applicationMenu === undefined ? MenuStandIn.buildFromTemplate(ofElectron) : applicationMenu;
  }

  append(item: Electron.MenuItem): void {
    this.items.push(item);
  }

  insert(position: number, item: Electron.MenuItem): void {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): Electron.MenuItem | null {
    const own = this.items.find((item) => item.id === id);
    if (own) return own;
    const below = this.items.map(({ submenu }) => submenu?.getMenuItemById(id)).find((item) => item);
    return below ? standsFor<Electron.MenuItem>()<object>(below) : null;
  }
}

export const menu = standsForClass<typeof Electron.Menu>()(MenuStandIn);
