import type { common as english } from '../en/common.ts';
import type { Words } from '../words.ts';

export const common: Words<'ru', typeof english> = {
  back: 'Назад',
  next: 'Дальше',
  cancel: 'Оставить как есть',
  close: 'Закрыть',
  save: 'Сохранить',
  saved: 'Сохранено в {{time}}',
  unsaved: 'Ещё не сохранено',
  'unsaved-drop': 'Отменить изменения',
  remove: 'Убрать',
  change: 'Изменить',
  'try-again': 'Попробовать снова',
  loading: 'Читаем…',
  ago: '{{age}} назад',
  'as-of': 'Состояние на {{time}}. Новое прочитаем, как только появится связь.',
  'as-of-day': 'Состояние на {{moment}}. Новое прочитаем, как только появится связь.',
  'as-before':
    'С открытия Counter банк ещё не ответил: это прежнее состояние. Новое прочитаем, как только появится связь.',
  'country-EE': 'Эстония',
  'country-LV': 'Латвия',
  'role-salesperson': 'Продавец',
  'role-manager': 'Управляющий',
  'mode-training': 'Учебный режим',
  'mode-demo': 'Демо',
  'mode-live': 'Рабочий режим',
  'filter-none': 'По запросу «{{words}}» здесь ничего нет.',
  clear: 'Очистить',
  months: {
    one: '{{count}} месяц',
    few: '{{count}} месяца',
    many: '{{count}} месяцев',
    other: '{{count}} месяца',
  },
  errors: {
    one: '{{count}} поле нужно посмотреть ещё раз.',
    few: '{{count}} поля нужно посмотреть ещё раз.',
    many: '{{count}} полей нужно посмотреть ещё раз.',
    other: '{{count}} поля нужно посмотреть ещё раз.',
  },
};
