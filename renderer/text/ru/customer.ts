import type { customer as english } from '../en/customer.ts';
import type { Words } from '../words.ts';

export const customer: Words<'ru', typeof english> = {
  'not-real-training': 'Учебный режим. Нет ни банка, ни договора, ни денег.',
  'not-real-demo': 'Демо. Настоящих договоров здесь нет.',
  consent: 'Прочитайте, пожалуйста, и скажите, согласны ли вы',
  'consent-more': 'Вы вправе не соглашаться.',
  waiting: 'Банк рассматривает вашу заявку',
  'waiting-more': 'Обычно это занимает меньше полминуты.',
  thanks: 'Спасибо!',
  'thanks-more': 'Ваша заявка оформлена. Документы пришлёт банк.',
  'link-retrieval': 'Покажите банку свой доход',
  'link-signing': 'Подпишите договор',
  'link-payment': 'Внесите первый взнос',
  'scan-payment': 'Отсканируйте телефоном и оплатите на странице банка. Никому не сообщайте PIN\u2011коды.',
  bank: 'Банк',
  opens: 'Откроется',
  code: 'Код для вашего телефона',
};
