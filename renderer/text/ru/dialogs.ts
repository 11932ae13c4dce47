import type { dialogs as english } from '../en/dialogs.ts';
import type { Words } from '../words.ts';

export const dialogs: Words<'ru', typeof english> = {
  'manager-pin': 'PIN управляющего',
  'manager-pin-text': 'PIN здесь вводит управляющий. В аудите останется, кто разрешил.',
  'pin-again': 'Ваш PIN ещё раз',
  'own-pin': 'Ваш PIN',
  'pin-go-on': 'Продолжить',
  'twin-title': 'Это новая покупка?',
  'twin-text':
    'У заявки {{number}} за последние семь дней те же клиент, сумма и продукт. Если это та же покупка, откройте её.',
  'twin-open': 'Открыть {{number}}',
  'twin-new': 'Это новая покупка: отправить',
};
