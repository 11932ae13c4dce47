/** Whether a text is an http or https address without credentials. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '';
}

const loopbackHosts = ['127.0.0.1', '[::1]', 'localhost'];

/** Plain http to this machine: the only place callbacks of a simulator may go. */
export function isLoopbackAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' && loopbackHosts.includes(url.hostname);
}
