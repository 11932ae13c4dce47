// What a page's own script finds before anything else can have changed it.
globalThis.violations = [];
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  globalThis.violations.push({ effectiveDirective, blockedURI });
});
globalThis.found = {
  require: typeof require,
  process: typeof process,
  ipcRenderer: typeof ipcRenderer,
  standIn: typeof standIn,
  globals: Object.getOwnPropertyNames(globalThis).filter((name) =>
    /toMain|stand|electron|secret/i.test(name),
  ),
};
console.log('page script ran');
