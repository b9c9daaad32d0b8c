/** A host that leads to where notifications may not go. */
export class AddressRefused extends Error {
  readonly code = 'HEYAN_ADDRESS_REFUSED';
  constructor(host: string) {
    super(`${host} leads to an address inside`);
    this.name = 'AddressRefused';
  }
}
