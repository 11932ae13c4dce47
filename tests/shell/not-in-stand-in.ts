/** Thrown by everything of Electron that the stand-in shell does not do. `api` is the name as Electron's documentation writes it. */
export class NotInStandIn extends Error {
  readonly api: string;

  constructor(api: string, why = 'it needs Electron itself') {
    super(`${api} is not in the stand-in shell: ${why}`);
    this.name = 'NotInStandIn';
    this.api = api;
  }
}
