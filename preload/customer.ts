import { contextBridge, ipcRenderer } from 'electron';
import type { DisplayView, channelOfDisplay } from '../shared/bridge/display.ts';
import type { CustomerBridge } from '../shared/bridge/page.ts';

/** One piece of news and nothing that could be asked. It hears before the page does, and keeps the last picture. */
const channel: typeof channelOfDisplay = 'news:display';
let last: DisplayView | null = null;
const listeners = new Set<(picture: DisplayView) => void>();
ipcRenderer.on(channel, (_event: unknown, picture: DisplayView) => {
  last = picture;
  for (const tell of listeners) tell(picture);
});

const bridge: CustomerBridge = {
  listen(listener) {
    listeners.add(listener);
    if (last) listener(last);
    return () => void listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('display', bridge);
