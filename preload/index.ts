import { contextBridge, ipcRenderer } from 'electron';
import type { CallName, NewsName, NewsOf } from '../shared/bridge/contract.ts';
import type { Call, CounterBridge, Listen } from '../shared/bridge/page.ts';

/** One line per call and per piece of news; the compiler refuses a list that is not the contract's. */
function call<C extends CallName>(name: C): Call<C> {
  return (input) => ipcRenderer.invoke(`call:${name}`, input) as ReturnType<Call<C>>;
}

function listen<N extends NewsName>(name: N): Listen<N> {
  return (listener) => {
    const hear = (_event: unknown, picture: NewsOf<N>): void => listener(picture);
    ipcRenderer.on(`news:${name}`, hear);
    return () => {
      ipcRenderer.off(`news:${name}`, hear);
    };
  };
}

const bridge: CounterBridge = {
  calls: {
    'till.get': call('till.get'),
    'application.get': call('application.get'),
    'outbox.get': call('outbox.get'),
    'today.get': call('today.get'),
    'today.find': call('today.find'),
    'report.get': call('report.get'),
    'export.list': call('export.list'),
    'export.report': call('export.report'),
    'support.get': call('support.get'),
    'support.save': call('support.save'),
    'day.close': call('day.close'),
    'settings.get': call('settings.get'),
    'session.unlock': call('session.unlock'),
    'session.badge': call('session.badge'),
    'session.confirm': call('session.confirm'),
    'session.lock': call('session.lock'),
    'session.stay': call('session.stay'),
    'page.renew': call('page.renew'),
    'language.set': call('language.set'),
    'keys.set': call('keys.set'),
    'setup.training': call('setup.training'),
    'setup.test': call('setup.test'),
    'setup.finish': call('setup.finish'),
    'setup.enter': call('setup.enter'),
    'profile.open': call('profile.open'),
    'profile.add': call('profile.add'),
    'setup.leave': call('setup.leave'),
    'vault.open': call('vault.open'),
    'vault.recover': call('vault.recover'),
    'trouble.restore': call('trouble.restore'),
    'trouble.start-anew': call('trouble.start-anew'),
    'settings.key': call('settings.key'),
    'settings.recovery-code': call('settings.recovery-code'),
    'settings.authority-choose': call('settings.authority-choose'),
    'settings.authority-take': call('settings.authority-take'),
    'settings.authority-remove': call('settings.authority-remove'),
    'settings.relay': call('settings.relay'),
    'settings.relay-test': call('settings.relay-test'),
    'settings.test': call('settings.test'),
    'settings.products': call('settings.products'),
    'settings.consents': call('settings.consents'),
    'settings.general': call('settings.general'),
    'settings.retention': call('settings.retention'),
    'personal-data.find': call('personal-data.find'),
    'personal-data.erase': call('personal-data.erase'),
    'people.add': call('people.add'),
    'people.change': call('people.change'),
    'training.reset': call('training.reset'),
    'training.portal': call('training.portal'),
    'training.cable': call('training.cable'),
    'training.result': call('training.result'),
    'draft.new': call('draft.new'),
    'draft.open': call('draft.open'),
    'draft.save': call('draft.save'),
    'draft.discard': call('draft.discard'),
    'customer.known': call('customer.known'),
    'customer.take-over': call('customer.take-over'),
    'id-card.look': call('id-card.look'),
    'id-card.read': call('id-card.read'),
    'id-card.stop': call('id-card.stop'),
    'application.submit': call('application.submit'),
    'application.correct': call('application.correct'),
    'application.refresh': call('application.refresh'),
    'application.seen': call('application.seen'),
    'application.accept': call('application.accept'),
    'application.cancel': call('application.cancel'),
    'contract.cancel': call('contract.cancel'),
    'contract.sign': call('contract.sign'),
    'contract.confirm-code': call('contract.confirm-code'),
    'contract.printout': call('contract.printout'),
    'contract.copy-link': call('contract.copy-link'),
    'contract.hand-over': call('contract.hand-over'),
    'contract.payment-link': call('contract.payment-link'),
    'contract.copy-payment-link': call('contract.copy-payment-link'),
    'contract.approve': call('contract.approve'),
    'income.banks': call('income.banks'),
    'income.logo': call('income.logo'),
    'income.start-link': call('income.start-link'),
    'income.copy-link': call('income.copy-link'),
    'income.open-link': call('income.open-link'),
    'statement.choose': call('statement.choose'),
    'statement.add': call('statement.add'),
    'statement.turn': call('statement.turn'),
    'statement.read': call('statement.read'),
    'statement.remove': call('statement.remove'),
    'statement.move': call('statement.move'),
    'statement.send': call('statement.send'),
    'statement.stop': call('statement.stop'),
    'calculation.get': call('calculation.get'),
    'display.show': call('display.show'),
    'display.clear': call('display.clear'),
    'outbox.retry': call('outbox.retry'),
    'outbox.put-back': call('outbox.put-back'),
    'outbox.discard': call('outbox.discard'),
    'outbox.settle-arrived': call('outbox.settle-arrived'),
    'outbox.settle-not-arrived': call('outbox.settle-not-arrived'),
    'outbox.resume': call('outbox.resume'),
    'line.check': call('line.check'),
  },
  news: {
    till: listen('till'),
    application: listen('application'),
    outbox: listen('outbox'),
    today: listen('today'),
  },
};

contextBridge.exposeInMainWorld('counter', bridge);
