/** Switches with which somebody else would steer the program; a packaged build does not start with one. */
export const refusedSwitches = [
  'disable-web-security',
  'host-resolver-rules',
  'host-rules',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'no-sandbox',
  'proxy-pac-url',
  'proxy-server',
  'remote-allow-origins',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'renderer-cmd-prefix',
  'user-data-dir',
] as const;

/** The first refused switch of a command line, without its dashes; null where there is none. */
export function refusedSwitchOf(argv: readonly string[]): string | null {
  const given = argv.map((word) => /^--?([a-z-]+)/iu.exec(word)?.[1]?.toLowerCase());
  return refusedSwitches.find((each) => given.includes(each)) ?? null;
}

const unwanted = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'SSLKEYLOGFILE',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
] as const;

/** Whom to believe and what to write down of a connection is not for the environment to say. */
export function dropUnwanted(environment: NodeJS.ProcessEnv): void {
  for (const name of unwanted) Reflect.deleteProperty(environment, name);
}

/** After everything is loaded: a hostile key like `__proto__` then changes nothing that anybody shares. */
export function freezePrototypes(): void {
  for (const each of [Object, Array, Function, String, Number, Boolean, Map, Set, Promise])
    Object.freeze(each.prototype);
}
