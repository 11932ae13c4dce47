import type { presets as english } from '../en/presets.ts';
import type { Words } from '../words.ts';

export const presets: Words<'ru', typeof english> = {
  title: 'Заготовки',
  text: 'Одно нажатие ставит в форму новой заявки продукт, срок и день платежа. Всё это там ещё можно изменить.',
  none: 'Их пока нет.',
  add: 'Добавить заготовку',
  new: 'Новая заготовка',
  change: 'Изменить: {{name}}',
  remove: 'Убрать заготовку',
  name: 'Название',
  'usual-amount': 'Сумма, если она всегда одна',
  full: 'Больше девяти быть не может: у каждой своя клавиша.',
  key: 'Заготовка {{n}}: {{name}}',
  taken: 'Подставлено: {{name}}.',
  'taken-amount-kept': 'Подставлено: {{name}}. Введённая сумма осталась.',
  'not-taken': '{{name}}: не подставлено. {{why}} Ничего не изменилось.',
  gone: 'Этот магазин сейчас не предлагает её продукт.',
};
