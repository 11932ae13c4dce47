const { contextBridge, ipcRenderer } = require('electron');

const heard = [];
ipcRenderer.on('hello-back', (_event, ...values) => heard.push(values));

contextBridge.exposeInMainWorld('fixture', {
  name: 'fixture',
  nested: { list: [1, 2], deep: { value: 1 } },
  invoke: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  send: (channel, ...values) => ipcRenderer.send(channel, ...values),
  heard: () => heard,
  on: (channel, listener) => {
    const wrapped = (_event, ...values) => listener(...values);
    ipcRenderer.on(channel, wrapped);
    return () => ipcRenderer.off(channel, wrapped);
  },
  sync: (value) => ({ value, again: () => value }),
  fails: () => {
    throw new RangeError('not here');
  },
  rejects: () => Promise.reject(new Error('not now')),
  later: Promise.resolve('later'),
  describeProcess: () => ({ type: process.type, sandboxed: process.sandboxed, platform: process.platform }),
  requireOther: () => {
    try {
      require('fs');
      return 'there';
    } catch (error) {
      return error.name;
    }
  },
});
