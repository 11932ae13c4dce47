import type Electron from 'electron';
import { guardedEmitter } from '../guard.ts';
import { standIn } from '../record.ts';
import { eventWith } from '../shell-event.ts';
import { standsForClass } from '../typings.ts';

/** Written down when shown; a test emits `click` in a person's place. */
class NotificationStandIn extends guardedEmitter('Notification', [
  'action',
  'click',
  'close',
  'failed',
  'reply',
  'show',
]) {
  title: string;
  body: string;
  subtitle: string;
  silent: boolean;
  urgency: 'normal' | 'critical' | 'low';

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super();
    const { title = '', body = '', subtitle = '', silent = false, urgency = 'normal' } = options;
    this.title = title;
    this.body = body;
    this.subtitle = subtitle;
    this.silent = silent;
    this.urgency = urgency;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    standIn.notifications.push({ title: this.title, body: this.body });
    this.emit('show', eventWith({}));
  }

  close(): void {
    this.emit('close', eventWith({}));
  }
}

export const notification = standsForClass<typeof Electron.Notification>()(NotificationStandIn);
