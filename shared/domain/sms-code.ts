/** A code by SMS. The guide tells no length (its demo has four zeros, a public client six digits): assumed. */
export const smsCodeShape = /^\d{4,8}$/u;
export const longestSmsCode = 8;
