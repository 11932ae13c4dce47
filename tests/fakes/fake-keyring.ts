import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A keyring as a test wants it to be; what it seals opens only with the same secret. */
export class FakeKeyring {
  secret = randomBytes(32);
  prefix = 'v11';
  isAvailable = true;
  isSilent = false;
  wantsNew = false;
  sealed = 0;

  isAsyncEncryptionAvailable = (): Promise<boolean> =>
    this.isSilent ? new Promise(() => undefined) : Promise.resolve(this.isAvailable);

  encryptStringAsync = (text: string): Promise<Buffer> => {
    this.sealed += 1;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.secret, nonce);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Promise.resolve(Buffer.concat([Buffer.from(this.prefix), nonce, cipher.getAuthTag(), body]));
  };

  decryptStringAsync = async (sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    await Promise.resolve();
    const decipher = createDecipheriv('aes-256-gcm', this.secret, sealed.subarray(3, 15));
    decipher.setAuthTag(sealed.subarray(15, 31));
    const result = Buffer.concat([decipher.update(sealed.subarray(31)), decipher.final()]).toString();
    return { result, shouldReEncrypt: this.wantsNew };
  };
}
