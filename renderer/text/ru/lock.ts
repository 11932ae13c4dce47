import type { lock as english } from '../en/lock.ts';
import type { Words } from '../words.ts';

export const lock: Words<'ru', typeof english> = {
  title: 'Введите PIN',
  pin: 'PIN',
  'pin-hint': '6–8 цифр, затем Enter',
  unlock: 'Открыть',
  'training-pin': 'PIN учебного режима — {{pin}}.',
  'training-pin-text': 'Всё, что вы здесь делаете, остаётся на этом компьютере.',
  wait: 'Слишком много неверных PIN. Снова можно через {{time}}.',
  'wait-text': 'Ничего не потеряется: за отправленным следят.',
  left: {
    one: 'Такого PIN нет. Ещё {{count}} попытка, потом касса ждёт.',
    few: 'Такого PIN нет. Ещё {{count}} попытки, потом касса ждёт.',
    many: 'Такого PIN нет. Ещё {{count}} попыток, потом касса ждёт.',
    other: 'Такого PIN нет. Ещё {{count}} попытки, потом касса ждёт.',
  },
  'at-work': 'За замком',
  'count-waiting': {
    one: '{{count}} ждёт отправки',
    few: '{{count}} ждут отправки',
    many: '{{count}} ждут отправки',
    other: '{{count}} ждут отправки',
  },
  'count-needs': {
    one: '{{count}} ждёт человека',
    few: '{{count}} ждут человека',
    many: '{{count}} ждут человека',
    other: '{{count}} ждут человека',
  },
  'count-none': 'В очереди ничего не ждёт.',
  shops: 'Магазины на этом компьютере',
  'connect-shop': 'Подключить магазин',
  language: 'Язык',
  'into-training': 'Перейти в учебный режим?',
  'into-training-yes': 'Перейти в учебный режим',
  'into-training-text':
    'Впускает управляющий, чтобы никто по ошибке не обслужил там клиента. То, что в пути в банк, ждёт и пойдёт дальше, когда этот магазин откроют снова; обратно — через блокировку (F9).',
};
