/** Of what goes between a suite and the monitoring platform that it uses elsewhere; counts the changes that break it. */
export const runProtocol = 1;
