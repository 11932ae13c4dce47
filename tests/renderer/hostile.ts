/** What a bank's answer might bring, or what somebody in its place might send. */
export const markup =
  '<b>bold</b><img src=x onerror="document.title=\'taken\'"><a href="javascript:1">here</a>';
const address = 'https://evil.example/login';
/** A right-to-left sentence; its marks of direction the adapter has taken out already. */
export const rightToLeft = 'אין אפשרות להציע מימון 12,50 € !';
export const unbroken = 'x'.repeat(400);
/** 5,000 characters, of which the last ones tell whether all of it is there. */
export const endless = `${'All of this was written by the bank. '.repeat(200).slice(0, 4_991)} the end.`;
export const hostileWords = [markup, address, rightToLeft, unbroken, endless] as const;
