/** Where the fault `interface-published-address-is-a-sample` publishes an interface that holds a sample instead of the data. */
export const samplePath = '/api/v1/samples/users';
