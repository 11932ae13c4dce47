const https = /^https:\/\/[^\s/?#@:[\]\\]+(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

/** An address that a customer's browser may be led to: https, with no name or password in it. */
export const isHttps = (text: string): boolean => https.test(text);
